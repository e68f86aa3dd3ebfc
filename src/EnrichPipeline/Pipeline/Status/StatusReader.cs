using System.Collections.Concurrent;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Tells how far an article has come.</summary>
public sealed class StatusReader(RunStore runs)
{
    /// <summary>Two numbers each; a process that sees more articles than this begins anew.</summary>
    private const int MostSizes = 20_000;

    // A manifest is written once, and one of ten thousand references takes long to read: pages ask several times a second.
    private readonly ConcurrentDictionary<Run, Size> _sizes = new();

    /// <summary>Null where no such article was ever ingested.</summary>
    public Task<ArticleStatus?> ReadAsync(string article, CancellationToken cancellationToken) => ReadAsync(article, null, cancellationToken);

    /// <param name="article">The article's name.</param>
    /// <param name="seen">What was listed of it just now, so that it need not be listed once more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ArticleStatus?> ReadAsync(string article, ProgressCursor? seen, CancellationToken cancellationToken)
    {
        var (current, _) = await runs.CurrentAsync(article, cancellationToken);
        if (current is null)
            return null;
        var size = await SizeAsync(current.Run, cancellationToken);
        var ordinals = seen?.Version == current.Version ? [.. seen.Results.Keys] : await runs.ResolvedOrdinalsAsync(current.Run, cancellationToken);
        var state = await StateAsync(current, size is null || ordinals.Count < size.All, cancellationToken);
        return new ArticleStatus(article, current.Version, state, current.StartedAt, size?.All ?? 0, ordinals.Count, current.Problem)
        {
            Printed = size?.Printed ?? 0,
            PrintedResolved = ordinals.Count(ordinal => ordinal != Manifest.ArticleItself),
        };
    }

    /// <summary>The articles that have an open run, by one listing.</summary>
    public async Task<OpenArticles> OpenAsync(CancellationToken cancellationToken) =>
        new(await runs.OpenArticleKeysAsync(cancellationToken));

    private async Task<Size?> SizeAsync(Run run, CancellationToken cancellationToken)
    {
        if (_sizes.TryGetValue(run, out var known))
            return known;
        if (await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return null;
        if (_sizes.Count >= MostSizes)
            _sizes.Clear();
        return _sizes[run] = new(manifest.Entries().Count(), manifest.References.Count);
    }

    private async Task<ArticleState> StateAsync(CurrentRun current, bool missing, CancellationToken cancellationToken)
    {
        if (current.Problem is not null)
            return ArticleState.Refused;
        if (missing || !current.Queued)
            return ArticleState.Working;
        return await runs.IsOpenAsync(current.Run, cancellationToken) ? ArticleState.Partial : ArticleState.Complete;
    }

    /// <param name="All">What is to be resolved, the article itself included.</param>
    private sealed record Size(int All, int Printed);
}
