namespace EnrichPipeline.Matching.Integrity;

/// <summary>The weights of the integrity model: a logistic regression over signs. The verb <c>integrity-fit</c> of the benchmarks prints them.</summary>
internal static class IntegrityWeights
{
    /// <summary>In the order of <see cref="Sign"/>.</summary>
    public static ReadOnlySpan<double> Fitted => [];

    public static double Score(IReadOnlySet<Sign> signs, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var sign in signs)
            sum += (int)sign < weights.Length ? weights[(int)sign] : 0;
        return 1 / (1 + Math.Exp(-sum));
    }
}
