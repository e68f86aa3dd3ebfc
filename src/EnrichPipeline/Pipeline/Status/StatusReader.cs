using System.Collections.Concurrent;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the status of an article.</summary>
public sealed class StatusReader(RunStore runs)
{
    /// <summary>The largest number of cached sizes. The cache is cleared when it is full.</summary>
    private const int MaxSizes = 20_000;

    // Cached, since a manifest never changes, is slow to read if it has thousands of references, and the local page asks several times a
    // second.
    private readonly ConcurrentDictionary<Run, Size> _sizes = new();

    /// <summary>Reads the status of an article, or returns null if it was never ingested.</summary>
    public Task<ArticleStatus?> ReadAsync(string article, CancellationToken cancellationToken) =>
        ReadAsync(article, null, cancellationToken);

    /// <param name="article">The article's name.</param>
    /// <param name="seen">The results that were just listed, which saves another listing; null to list them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ArticleStatus?> ReadAsync(string article, ProgressCursor? seen, CancellationToken cancellationToken)
    {
        var (current, _) = await runs.CurrentAsync(article, cancellationToken);
        if (current is null)
            return null;
        var size = await SizeAsync(current.Run, cancellationToken);
        var ordinals =
            seen?.Version == current.Version ? [.. seen.Results.Keys] : await runs.ResolvedOrdinalsAsync(current.Run, cancellationToken);
        var state = await StateAsync(current, size is null || ordinals.Count < size.All, cancellationToken);
        return new ArticleStatus(article, current.Version, state, current.StartedAt, size?.All ?? 0, ordinals.Count, current.Problem)
        {
            Printed = size?.Printed ?? 0,
            PrintedResolved = ordinals.Count(ordinal => ordinal != Manifest.ArticleItself),
        };
    }

    /// <summary>Reads which articles have an open run, from one listing.</summary>
    public async Task<OpenArticles> OpenAsync(CancellationToken cancellationToken) =>
        new(await runs.OpenArticleKeysAsync(cancellationToken));

    private async Task<Size?> SizeAsync(Run run, CancellationToken cancellationToken)
    {
        if (_sizes.TryGetValue(run, out var known))
            return known;
        if (await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return null;
        if (_sizes.Count >= MaxSizes)
            _sizes.Clear();
        return _sizes[run] = new(manifest.CountEntries(), manifest.References.Count);
    }

    private async Task<ArticleState> StateAsync(CurrentRun current, bool missing, CancellationToken cancellationToken)
    {
        if (current.Problem is not null)
            return ArticleState.Refused;
        if (missing || !current.Queued)
            return ArticleState.Working;
        return await runs.IsOpenAsync(current.Run, cancellationToken) ? ArticleState.Partial : ArticleState.Complete;
    }

    /// <param name="All">The number of references to resolve, including the article itself.</param>
    private sealed record Size(int All, int Printed);
}
