using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>The answer to an assistant about an enriched article. The whole document is available as a report.</summary>
/// <param name="Article">The number by which <c>get_report</c> finds the document.</param>
internal sealed record ArticleAnswer(
    int Article, bool? Sandbox, EnrichedArticle Metadata, DocumentSummary Summary, IReadOnlyList<ArticleReference> References)
{
    public static ArticleAnswer Of(int number, EnrichedDocument document) => new(
        number,
        document.Source.Sandbox,
        document.Article,
        document.Summary,
        [.. document.References.Select(ArticleReference.Of)]);
}

/// <summary>One reference of the article.</summary>
internal sealed record ArticleReference(
    int Ordinal,
    string? Label,
    string Printed,
    Verdict Verdict,
    Doi? Doi,
    Pmid? Pmid,
    double? Confidence,
    Soundness? Assessment,
    IReadOnlyList<IntegrityReason> Reasons,
    IReadOnlyList<Discrepancy> Discrepancies)
{
    public static ArticleReference Of(EnrichedReference reference) => new(
        reference.Ordinal,
        reference.Label,
        reference.Printed,
        reference.Verdict,
        reference.Doi,
        reference.Pmid,
        reference.Confidence,
        reference.Integrity?.Assessment,
        reference.Integrity?.Reasons ?? [],
        reference.Discrepancies);
}
