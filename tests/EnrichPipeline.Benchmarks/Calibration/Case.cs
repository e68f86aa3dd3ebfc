using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>One reference, the candidates that one way of asking found for it, and which of them are the work.</summary>
/// <param name="Way">
/// <c>search</c>, <c>place</c> or <c>both</c>; <c>without</c> for candidates from which the work was taken out; the same two with decoys put in.
/// </param>
/// <param name="Truth">The candidates that are the work; none where it is not among them.</param>
internal sealed record Case(LabelledString Labelled, string Way, IReadOnlyList<BibliographicRecord> Records, IReadOnlyList<FieldComparisons> FieldComparisons, double[][] Values, HashSet<int> Truth)
{
    public const string Decoys = "decoys";
    public const string OnlyDecoys = "only decoys";

    public static Case Of(LabelledString labelled, string way, IReadOnlyList<BibliographicRecord> records, BibliographicRecord? gold, IReadOnlyList<BibliographicRecord>? decoys = null)
    {
        var printed = PrintedText.Of(labelled.Text, Parse(labelled.Text));
        var comparisons = records.Select(record => EnrichPipeline.Matching.Scorers.FieldComparisons.Of(printed, record)).ToArray();
        HashSet<int> truth = [.. Enumerable.Range(0, records.Count).Where(i => decoys?.Contains(records[i]) != true && IsTrue(labelled, records[i], gold))];
        return new Case(labelled, way, records, comparisons, [.. comparisons.Select(ValuesOf)], truth);
    }

    public static bool IsTrue(LabelledString labelled, BibliographicRecord record, BibliographicRecord? gold) =>
        (labelled.Doi is not null && string.Equals(record.Doi?.Value, labelled.Doi, StringComparison.OrdinalIgnoreCase))
        || (labelled.Pmid is not null && record.Pmid?.Value == labelled.Pmid)
        || (gold is not null && SameWork.Is(record, gold));

    private static Citation Parse(string text) => CitationParser.Parse(text);

    private static double[] ValuesOf(FieldComparisons comparisons)
    {
        var values = new double[Features.Count];
        Features.Fill(comparisons, values);
        return values;
    }
}
