using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the progress of an article's references. Each call makes one listing and reads only the results that are new.</summary>
public sealed class ProgressReader(RunStore runs)
{
    /// <param name="seen">The cursor that the last call returned, or null for the first call.</param>
    /// <returns>The progress, or null if the article was never ingested.</returns>
    public async Task<ArticleProgress?> ReadAsync(string article, ProgressCursor? seen, CancellationToken cancellationToken)
    {
        if ((await runs.CurrentAsync(article, cancellationToken)).Current is not { } current)
            return null;
        seen = seen?.Version == current.Version ? seen : new ProgressCursor(current.Version, printed: false, new Dictionary<int, string>());
        var manifest = seen.Printed ? null : await runs.ManifestAsync(current.Run, cancellationToken);
        var etags = await runs.ResultETagsAsync(current.Run, cancellationToken);
        var news = etags.Where(etag => etag.Key != Manifest.ArticleItself && seen.Results.GetValueOrDefault(etag.Key) != etag.Value);
        var results = await runs.ResultsAsync(current.Run, news.Select(etag => etag.Key), cancellationToken);
        return new ArticleProgress(
            new ProgressCursor(current.Version, seen.Printed || manifest is not null, etags),
            manifest?.References.Select(PrintedOf).ToList(),
            [.. results.Select(ProgressOf)]);
    }

    private static PrintedReference PrintedOf(ManifestEntry entry) =>
        new(entry.Reference.Ordinal, entry.Reference.Label, entry.Reference.Printed);

    private static ReferenceProgress ProgressOf(ReferenceResult result)
    {
        var resolution = result.Resolution;
        return new ReferenceProgress(
            result.Ordinal,
            resolution.Verdict,
            resolution.Confidence,
            resolution.Doi,
            resolution.Pmid,
            resolution.Pmcid,
            ReferenceLinks.To(resolution.Doi, resolution.Pmid, resolution.Pmcid, printed: ""),
            [.. resolution.Notices.Select(NoticeText.Of)],
            resolution.Unanswered,
            LeadsOf(resolution.Integrity),
            resolution.Reason);
    }

    private static IReadOnlyList<string> LeadsOf(IntegrityAssessment? integrity) =>
        integrity is { IsFlagged: true } ? [.. integrity.Reasons.Select(IntegrityWords.Of)] : [];
}
