using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>
/// Composes the document from a manifest and its results. Uses neither storage nor clock, so the same input gives the same document.
/// </summary>
internal static class DocumentComposer
{
    /// <summary>Composes the document and continues the history of the document that it replaces.</summary>
    public static EnrichedDocument Compose(
        Manifest manifest, ResultList results, EnrichedDocument? before, int? sandboxRecords = null)
    {
        var document = Compose(manifest, results, sandboxRecords);
        return before is null || before.Source.Version != manifest.Version
            ? document
            : document with { History = [.. before.History, .. DocumentChanges.Between(before, document, results)] };
    }

    /// <param name="manifest">The article and its references.</param>
    /// <param name="results">The results by ordinal.</param>
    /// <param name="sandboxRecords">The number of records in the sandbox that was asked, or null if the real services were asked.</param>
    public static EnrichedDocument Compose(Manifest manifest, ResultList results, int? sandboxRecords = null)
    {
        var self = results.Find(Manifest.ArticleItself)?.Resolution;
        var (references, duplicates) = (new ReferenceList(), new Duplicates());
        var (summary, isOpen) = (DocumentSummary.Of([]), self?.IsOpen == true);
        // A single pass, so that no more than one reference at a time is unpacked from the packed list.
        foreach (var entry in manifest.References)
        {
            var result = results.Of(entry.Reference.Ordinal);
            var reference = duplicates.Mark(Compose(entry, result, sandboxRecords));
            references.Add(reference);
            summary = summary.Plus(reference);
            isOpen |= result.Resolution.IsOpen;
        }

        return new EnrichedDocument
        {
            Status = isOpen ? DocumentStatus.Partial : DocumentStatus.Complete,
            Source = new DocumentSource(manifest.Name, manifest.Version, manifest.IngestedAt)
            {
                Sandbox = sandboxRecords is null ? null : true,
            },
            Article = Compose(manifest.Metadata, self),
            References = references,
            Summary = summary,
            InText = InTextChecks.Of(manifest.References.Select(entry => entry.Reference), manifest.CitedNumbers),
        };
    }

    private static EnrichedArticle Compose(ArticleMetadata page, Resolution? resolution) => new()
    {
        Title = page.Title,
        Authors = page.Authors,
        Journal = page.Journal,
        Year = page.Year,
        Volume = page.Volume,
        Issue = page.Issue,
        Pages = page.Pages,
        Abstract = page.Abstract,
        Keywords = page.Keywords,
        Copyright = page.Copyright,
        Affiliations = page.Affiliations,
        Verdict = resolution?.Verdict,
        Doi = resolution?.Doi,
        Pmid = resolution?.Pmid,
        Pmcid = resolution?.Pmcid,
        Confidence = resolution?.Confidence,
        Notices = resolution?.Notices ?? [],
    };

    private static EnrichedReference Compose(ManifestEntry entry, ReferenceResult result, int? sandboxRecords)
    {
        var (reference, resolution) = (entry.Reference, result.Resolution);
        return new EnrichedReference
        {
            Ordinal = reference.Ordinal,
            Label = reference.Label,
            Part = reference.Part,
            Printed = reference.Printed,
            Offset = reference.Offset,
            Length = reference.Length,
            Hints = reference.Hints,
            Citation = entry.Citation,
            Verdict = resolution.Verdict,
            Doi = resolution.Doi,
            Pmid = resolution.Pmid,
            Pmcid = resolution.Pmcid,
            Arxiv = resolution.Arxiv,
            Confidence = resolution.Confidence,
            Evidence = resolution.Evidence,
            Discrepancies = resolution.Discrepancies,
            Notices = resolution.Notices,
            Record = resolution.Record,
            Links = ReferenceLinks.To(resolution.Doi, resolution.Pmid, resolution.Pmcid, reference.Printed),
            Candidates = resolution.Candidates,
            Unanswered = resolution.Unanswered,
            Identifiers = resolution.Identifiers,
            Integrity = resolution.Integrity,
            Reason = resolution.Reason ?? (resolution.Verdict == Verdict.NotFound ? SandboxWords.NotFoundAmong(sandboxRecords) : null),
            ResolvedAt = result.ResolvedAt,
            CheckAgainAt = result.CheckAgainAt,
        };
    }
}
