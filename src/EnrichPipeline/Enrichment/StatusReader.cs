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
        var ordinals = await runs.ResolvedOrdinalsAsync(current.Run, cancellationToken);
        var state = await StateAsync(current, ordinals.Count < all || manifest is null, cancellationToken);
        return new ArticleStatus(article, current.Version, state, current.StartedAt, all, ordinals.Count, current.Problem)
        {
            Printed = manifest?.References.Count ?? 0,
            PrintedResolved = ordinals.Count(ordinal => ordinal != Manifest.ArticleItself),
        };
    }

    /// <summary>The articles that have an open run, by one listing.</summary>
    public async Task<OpenArticles> OpenAsync(CancellationToken cancellationToken) =>
        new(await runs.OpenArticleKeysAsync(cancellationToken));

    private async Task<ArticleState> StateAsync(CurrentRun current, bool missing, CancellationToken cancellationToken)
    {
        if (current.Problem is not null)
            return ArticleState.Refused;
        if (missing || !current.Queued)
            return ArticleState.Working;
        return await runs.IsOpenAsync(current.Run, cancellationToken) ? ArticleState.Partial : ArticleState.Complete;
    }
}
