namespace EnrichPipeline.Benchmarks;

/// <summary>Chooses among values.</summary>
internal static class RandomChoice
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
