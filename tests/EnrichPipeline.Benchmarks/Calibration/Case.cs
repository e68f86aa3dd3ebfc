using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>One reference, the candidates that one way of searching finds for it, and which of them are its work.</summary>
/// <param name="Way">
/// How candidates are found: <c>search</c>, <c>place</c> or <c>both</c>; <c>without</c> if the work was removed. The last two also occur
/// with decoys.
/// </param>
/// <param name="Truth">The candidates that are the work; empty if it is not among them.</param>
internal sealed record Case(
    LabelledString Labelled,
    string Way,
    IReadOnlyList<BibliographicRecord> Records,
    IReadOnlyList<FieldComparisons> FieldComparisons,
    double[][] Values,
    HashSet<int> Truth)
{
    public const string WithDecoys = "decoys";
    public const string OnlyDecoys = "only decoys";

    public bool HasDecoys => Way is WithDecoys or OnlyDecoys;

    public static Case Of(LabelledString labelled, string way, IReadOnlyList<BibliographicRecord> records, BibliographicRecord? gold)
    {
        var printed = PrintedText.Of(labelled.Text, CitationParser.Parse(labelled.Text));
        var comparisons = records.Select(record => EnrichPipeline.Matching.Scorers.FieldComparisons.Of(printed, record)).ToArray();
        HashSet<int> truth = [.. Enumerable.Range(0, records.Count).Where(i => IsTrue(labelled, records[i], gold))];
        return new Case(labelled, way, records, comparisons, [.. comparisons.Select(ValuesOf)], truth);
    }

    public static bool IsTrue(LabelledString labelled, BibliographicRecord record, BibliographicRecord? gold) =>
        (labelled.Doi is not null && string.Equals(record.Doi?.Value, labelled.Doi, StringComparison.OrdinalIgnoreCase))
        || (labelled.Pmid is not null && record.Pmid?.Value == labelled.Pmid)
        || (gold is not null && !HardNegatives.IsDecoy(record) && SameWork.Is(record, gold));

    /// <summary>The case without the decoys that no printed field distinguishes from the work; null if no decoy is left.</summary>
    public Case? Decidable() => Keep(i => !HardNegatives.IsDecoy(Records[i]) || Differs(FieldComparisons[i]));

    /// <summary>The case without the decoys that a confidence limit catches, because the weights need not learn them.</summary>
    public Case? Unlimited() => Keep(i => !HardNegatives.IsDecoy(Records[i]) || ConfidenceLimit.Of(FieldComparisons[i]) == 1);

    private Case? Keep(Func<int, bool> keeps)
    {
        int[] kept = [.. Enumerable.Range(0, Records.Count).Where(keeps)];
        if (!kept.Any(i => HardNegatives.IsDecoy(Records[i])))
            return null;
        return this with
        {
            Records = [.. kept.Select(i => Records[i])],
            FieldComparisons = [.. kept.Select(i => FieldComparisons[i])],
            Values = [.. kept.Select(i => Values[i])],
            Truth = [.. Enumerable.Range(0, kept.Length).Where(i => Truth.Contains(kept[i]))],
        };
    }

    private static bool Differs(FieldComparisons decoy) =>
        !decoy.Title.Field.Agrees
        || decoy.Title.Partial
        || decoy.TypeConflict != TypeConflict.None
        || decoy.LacksPrintedPlace
        || decoy.LacksPrintedContainer
        || decoy.Year is { Agrees: false, Printed: not null }
        || decoy.Volume.Disagrees
        || decoy.Pages is { Disagrees: true } or { Nearly: true }
        || decoy.Container.Disagrees;

    private static double[] ValuesOf(FieldComparisons comparisons)
    {
        var values = new double[Features.Count];
        Features.Fill(comparisons, values);
        return values;
    }
}
