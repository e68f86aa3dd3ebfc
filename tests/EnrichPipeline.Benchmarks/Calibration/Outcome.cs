namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>The best candidate of a case, the confidence of the model in it, and whether it is right.</summary>
internal sealed record Outcome(Case Case, int Best, double Confidence, bool Right)
{
    public static IReadOnlyList<Outcome> Of(IReadOnlyList<Case> cases, Func<Case, double[]> weights) =>
        [.. cases.Select(one => Of(one, EnrichPipeline.Matching.Calibration.Confidence.Of(one.FieldComparisons, weights(one))))];

    private static Outcome Of(Case one, double[] confidences)
    {
        var best = confidences.Length == 0 ? -1 : Array.IndexOf(confidences, confidences.Max());
        return new Outcome(one, best, best < 0 ? 0 : confidences[best], one.Truth.Contains(best));
    }
}
