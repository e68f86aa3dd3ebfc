using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Status;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Reads the progress of articles. An outage does not count as an answer.</summary>
internal sealed class ArticleProgressLines(StatusReader status, ProgressReader progress)
{
    public async Task<ArticleLine> ReadAsync(string article, CancellationToken cancellationToken)
    {
        if (await status.ReadAsync(article, cancellationToken) is not { } read)
            return new(article, "waiting", null, null, null, null);
        var state = read.State.ToString().ToLowerInvariant();
        return read.Problem is null
            ? new(article, state, await AnsweredAsync(read, cancellationToken), read.Printed, read.StartedAt, null)
            : new(article, state, null, null, read.StartedAt, read.Problem);
    }

    /// <summary>
    /// Counts the answered references. Reads the results only if some can be unavailable, which is never so in a complete article.
    /// </summary>
    private async Task<int> AnsweredAsync(ArticleStatus read, CancellationToken cancellationToken)
    {
        if (read.State == ArticleState.Complete)
            return read.Printed;
        var results = (await progress.ReadAsync(read.Article, null, cancellationToken))?.Results ?? [];
        return results.Count(result => result.Verdict != Verdict.Unavailable);
    }
}
