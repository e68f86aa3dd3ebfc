using EnrichPipeline.Citations;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Matching;

namespace EnrichPipeline.Tests.Enrichment.Looks;

/// <summary>Documents with no more in them than a look at them needs.</summary>
internal static class BareDocument
{
    public static EnrichedDocument Of(Run run, params IReadOnlyList<EnrichedReference> references) => new()
    {
        Status = DocumentStatus.Complete,
        Source = new DocumentSource(run.Article, run.Version, StoredArticle.Start),
        Article = new EnrichedArticle(),
        References = references,
        Summary = DocumentSummary.Of(references),
    };

    public static EnrichedReference Reference(int ordinal, Verdict verdict = Verdict.Matched) => new()
    {
        Ordinal = ordinal,
        Label = null,
        Printed = PrintedOf(ordinal),
        Offset = 0,
        Length = PrintedOf(ordinal).Length,
        Hints = [],
        Citation = new Citation(),
        Verdict = verdict,
        Doi = null,
        Pmid = null,
        Pmcid = null,
        Confidence = null,
        Evidence = [],
        Discrepancies = [],
        Notices = [],
        Record = null,
        Links = ReferenceLinks.To(null, null, null, PrintedOf(ordinal)),
        Candidates = [],
        Unanswered = [],
        Reason = null,
        ResolvedAt = StoredArticle.Start,
        CheckAgainAt = null,
    };

    public static string PrintedOf(int ordinal) => $"Abernathy J. On rowing. J Clin Row 2019;3:{ordinal}.";
}
