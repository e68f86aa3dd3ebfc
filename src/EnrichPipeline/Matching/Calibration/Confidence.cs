using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// Computes the probability that each record is the cited work. At most one record can be it, so a strong rival lowers the probability of
/// the best one.
/// </summary>
internal static class Confidence
{
    public static double[] Of(IReadOnlyList<FieldComparisons> comparisons) => Of(comparisons, Weights.Fitted);

    public static double[] Of(IReadOnlyList<FieldComparisons> comparisons, ReadOnlySpan<double> weights)
    {
        var scores = new double[comparisons.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Weights.Score(comparisons[i], weights) + (OtherVersions.Is(comparisons, i) ? OtherVersions.Loss : 0);
        var confidences = Share(comparisons, scores);
        for (var i = 0; i < scores.Length; i++)
            confidences[i] = Math.Min(confidences[i], ConfidenceLimit.Of(comparisons, i));
        return confidences;
    }

    private static double[] Share(IReadOnlyList<FieldComparisons> comparisons, double[] scores)
    {
        var odds = Array.ConvertAll(scores, score => Math.Exp(Math.Clamp(score, -30, 30)));
        var all = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            if (!HasBetterTwin(comparisons, odds, i))
                all += odds[i];
        }
        return Array.ConvertAll(odds, odd => odd / Math.Max(all, 1 + odd));
    }

    private static bool HasBetterTwin(IReadOnlyList<FieldComparisons> comparisons, double[] odds, int index)
    {
        if (odds[index] <= 0.001)
            return false;
        for (var i = 0; i < odds.Length; i++)
        {
            var better = odds[i] > odds[index] || (odds[i] == odds[index] && i < index);
            if (i != index && better && SameWork.Is(comparisons[i].Record, comparisons[index].Record))
                return true;
        }
        return false;
    }
}
