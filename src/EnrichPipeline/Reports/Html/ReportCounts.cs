using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>The counts of all references that the report shows, made in one pass.</summary>
/// <param name="Verdicts">The verdicts that occur, best first.</param>
/// <param name="Years">The years of the references that have one, in ascending order.</param>
internal sealed record ReportCounts(
    int References, IReadOnlyList<VerdictCount> Verdicts, int WithDifference, int WithNotice, IReadOnlyList<int> Years)
{
    public static ReportCounts Of(IReadOnlyCollection<EnrichedReference> references)
    {
        var (verdicts, years, differing, noticed) = (new Dictionary<Verdict, int>(), new List<int>(), 0, 0);
        foreach (var reference in references)
        {
            verdicts[reference.Verdict] = verdicts.GetValueOrDefault(reference.Verdict) + 1;
            differing += reference.Discrepancies.Count > 0 ? 1 : 0;
            noticed += reference.Notices.Count > 0 ? 1 : 0;
            if (YearOf(reference) is { } year)
                years.Add(year);
        }

        years.Sort();
        return new(references.Count, [.. verdicts.OrderBy(count => count.Key).Select(VerdictCount.Of)], differing, noticed, years);
    }

    private static int? YearOf(EnrichedReference reference) =>
        reference.Record is { Issued.DateParts: [[var year, ..], ..] } && year is > 0 and < 10_000 ? year
        : reference.Citation.Year is { } printed and > 0 and < 10_000 ? printed
        : null;
}

/// <summary>The number of references with a verdict.</summary>
/// <param name="Class">The class name in the style sheet and the filters.</param>
internal sealed record VerdictCount(string Class, string Words, int Count)
{
    public static VerdictCount Of(KeyValuePair<Verdict, int> count) =>
        new(VerdictWord.Of(count.Key), VerdictWord.DisplayName(count.Key), count.Value);
}
