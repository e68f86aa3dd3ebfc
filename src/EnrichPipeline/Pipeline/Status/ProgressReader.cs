using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Follows an article's references to their verdicts: one listing a time, and only the results that are new are read.</summary>
public sealed class ProgressReader(RunStore runs)
{
    /// <param name="seen">What the last call gave; null at first.</param>
    /// <returns>Null where no such article was ingested.</returns>
    public async Task<ArticleProgress?> ReadAsync(string article, ProgressCursor? seen, CancellationToken cancellationToken)
    {
        if ((await runs.CurrentAsync(article, cancellationToken)).Current is not { } current)
            return null;
        seen = seen?.Version == current.Version ? seen : new ProgressCursor(current.Version, printed: false, new Dictionary<int, string>());
        var manifest = seen.Printed ? null : await runs.ManifestAsync(current.Run, cancellationToken);
        var marks = await runs.ResultMarksAsync(current.Run, cancellationToken);
        var news = marks.Where(mark => mark.Key != Manifest.ArticleItself && seen.Results.GetValueOrDefault(mark.Key) != mark.Value);
        var results = await runs.ResultsAsync(current.Run, news.Select(mark => mark.Key), cancellationToken);
        return new ArticleProgress(
            new ProgressCursor(current.Version, seen.Printed || manifest is not null, marks),
            manifest?.References.Select(PrintedOf).ToList(),
            [.. results.Values.OrderBy(result => result.Ordinal).Select(ProgressOf)]);
    }

    private static PrintedReference PrintedOf(ManifestEntry entry) =>
        new(entry.Reference.Ordinal, entry.Reference.Label, entry.Reference.Printed);

    private static ReferenceProgress ProgressOf(ReferenceResult result)
    {
        var told = result.Resolution;
        return new ReferenceProgress(
            result.Ordinal,
            told.Verdict,
            told.Confidence,
            told.Doi,
            told.Pmid,
            told.Pmcid,
            ReferenceLinks.To(told.Doi, told.Pmid, told.Pmcid, printed: ""),
            [.. told.Notices.Select(NoticeText.Of)],
            told.Unanswered,
            told.Reason);
    }
}
