using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// A conditional logit ("this record, that one, or none") over the features of each record. The benchmark verb <c>fit</c> fits its weights
/// on labelled references: each with the records that a search finds, with decoys made from its own record, and without the work's record.
/// </summary>
internal static partial class Weights
{
    // A printed identifier is rarely wrong, but about one in a hundred belongs to another work, so the text has to confirm it.
    private const double IdentifierAgrees = 6;
    private const double IdentifierDisagrees = -3;

    public static double Score(FieldComparisons comparisons, ReadOnlySpan<double> weights)
    {
        Span<double> values = stackalloc double[Features.Count];
        Features.Fill(comparisons, values);
        var score = 0.0;
        for (var i = 0; i < values.Length; i++)
            score += values[i] * weights[i];
        return score + Identifiers(comparisons);
    }

    private static double Identifiers(FieldComparisons comparisons)
    {
        if (comparisons.HasPrintedIdentifier)
            return comparisons.IdentifierIsConfirmed ? IdentifierAgrees : 0;
        return comparisons.Doi.Disagrees || comparisons.Pmid.Disagrees ? IdentifierDisagrees : 0;
    }
}
