using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Html;

/// <summary>How many references have a verdict.</summary>
/// <param name="Class">Its name in style and filters.</param>
internal sealed record VerdictCount(string Class, string Words, int Count)
{
    /// <summary>Those that occur, best first.</summary>
    public static IReadOnlyList<VerdictCount> Of(EnrichedDocument document) =>
        [.. Enum.GetValues<Verdict>().Select(verdict => Of(verdict, document)).Where(count => count.Count > 0)];

    private static VerdictCount Of(Verdict verdict, EnrichedDocument document) =>
        new(VerdictWord.Of(verdict), VerdictWord.Spoken(verdict), document.References.Count(reference => reference.Verdict == verdict));
}
