namespace EnrichPipeline.Benchmarks;

/// <summary>Picks one of several values at random.</summary>
internal static class RandomChoice
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
