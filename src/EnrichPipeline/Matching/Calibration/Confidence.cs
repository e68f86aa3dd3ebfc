using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// The chance that each record is the reference, all weighed together: at most one work is it, and it may be none of them.
/// So a rival takes from the best, and an unlikely one takes nothing.
/// </summary>
internal static class Confidence
{
    private const int LeastSupports = 3;
    private const double TooFewSupports = 0.4;
    private const double OtherKind = 0.4;
    private const double OtherJournal = 0.8;
    private const double Excluded = 0.02;

    public static double[] Of(IReadOnlyList<FieldComparisons> comparisons) => Of(comparisons, Weights.Fitted);

    public static double[] Of(IReadOnlyList<FieldComparisons> comparisons, ReadOnlySpan<double> weights)
    {
        var scores = new double[comparisons.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Weights.Score(comparisons[i], weights);
        var confidences = Share(comparisons, scores);
        for (var i = 0; i < scores.Length; i++)
            confidences[i] = Math.Min(confidences[i], Cap(comparisons[i]));
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
        for (var i = 0; i < odds.Length; i++)
        {
            if (i != index && (odds[i] > odds[index] || (odds[i] == odds[index] && i < index)) && odds[index] > 0.001 && SameWork.Is(comparisons[i].Record, comparisons[index].Record))
                return true;
        }
        return false;
    }

    private static double Cap(FieldComparisons comparisons) => comparisons switch
    {
        { TypeConflict: TypeConflict.Notice or TypeConflict.Container } => Excluded,
        { TypeConflict: not TypeConflict.None, Doi.Agrees: false, Pmid.Agrees: false } => OtherKind,
        { Doi.Agrees: false, Pmid.Agrees: false, Supports: < LeastSupports } => TooFewSupports,
        // Guidelines and statements are published by several journals at once, each with a DOI of its own.
        { Container.Disagrees: true, Volume.Agrees: false, Pages.Agrees: false, Doi.Agrees: false, Pmid.Agrees: false } => OtherJournal,
        _ => 1,
    };
}
