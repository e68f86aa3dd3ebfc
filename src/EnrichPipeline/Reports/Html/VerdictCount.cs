using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>The number of references with a verdict.</summary>
/// <param name="Class">The class name in the style sheet and the filters.</param>
internal sealed record VerdictCount(string Class, string Words, int Count)
{
    /// <summary>Returns the verdicts that occur, best first.</summary>
    public static IReadOnlyList<VerdictCount> Of(EnrichedDocument document) =>
        [.. Enum.GetValues<Verdict>().Select(verdict => Of(verdict, document)).Where(count => count.Count > 0)];

    private static VerdictCount Of(Verdict verdict, EnrichedDocument document) =>
        new(
            VerdictWord.Of(verdict),
            VerdictWord.DisplayName(verdict),
            document.References.Count(reference => reference.Verdict == verdict)
        );
}
