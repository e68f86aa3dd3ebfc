using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Makes documents with only the fields that a recheck needs.</summary>
internal static class BareDocument
{
    public static EnrichedDocument Of(Run run, params IReadOnlyList<EnrichedReference> references) => new()
    {
        Status = DocumentStatus.Complete,
        Source = new DocumentSource(run.Article, run.Version, StoredArticle.Start),
        Article = new EnrichedArticle(),
        References = [.. references],
        Summary = DocumentSummary.Of(references),
    };

    public static EnrichedReference Reference(int ordinal, Verdict verdict = Verdict.Matched) =>
        Reports.Documents.Reference(ordinal, PrintedOf(ordinal), new Citation()) with { Verdict = verdict };

    public static string PrintedOf(int ordinal) => $"Abernathy J. On rowing. J Clin Row 2019;3:{ordinal}.";
}
