using EnrichPipeline.Enrichment.Runs;

namespace EnrichPipeline.Enrichment;

/// <summary>Tells how far an article has come.</summary>
public sealed class StatusReader(RunStore runs)
{
    /// <summary>Null where no such article was ever ingested.</summary>
    public async Task<ArticleStatus?> ReadAsync(string article, CancellationToken cancellationToken)
    {
        var (current, _) = await runs.CurrentAsync(article, cancellationToken);
        if (current is null)
            return null;
        var manifest = await runs.ManifestAsync(current.Run, cancellationToken);
        var all = manifest?.Entries().Count() ?? 0;
        var resolved = (await runs.ResolvedOrdinalsAsync(current.Run, cancellationToken)).Count;
        var state = await StateAsync(current, resolved < all || manifest is null, cancellationToken);
        return new ArticleStatus(article, current.Version, state, current.StartedAt, all, resolved, current.Problem);
    }

    private async Task<ArticleState> StateAsync(CurrentRun current, bool missing, CancellationToken cancellationToken)
    {
        if (current.Problem is not null)
            return ArticleState.Refused;
        if (missing || !current.Queued)
            return ArticleState.Working;
        return await runs.IsOpenAsync(current.Run, cancellationToken) ? ArticleState.Partial : ArticleState.Complete;
    }
}
