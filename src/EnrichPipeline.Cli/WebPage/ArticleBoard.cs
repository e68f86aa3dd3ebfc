using System.Collections.Concurrent;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The states of all articles, read at most once a second for all tabs together.</summary>
/// <remarks>
/// A round makes two listings and a few reads for each unfinished article. It is limited in time: the articles that it does not reach are
/// <c>unread</c> until the next round.
/// </remarks>
internal sealed class ArticleBoard(IStorage storage, StatusReader status, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _round = TimeSpan.FromMilliseconds(500);
    private static readonly ParallelOptions _few = new() { MaxDegreeOfParallelism = 4 };

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, ArticleReadResult> _known = new();
    private (long At, IReadOnlyList<ArticleRow> Rows)? _latest;

    /// <summary>Returns the articles, newest first.</summary>
    public async Task<IReadOnlyList<ArticleRow>> GetRowsAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_latest is { } latest && time.GetElapsedTime(latest.At) < Period)
                return latest.Rows;
            var rows = await RowsAsync(cancellationToken);
            _latest = (time.GetTimestamp(), rows);
            return rows;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<ArticleRow>> RowsAsync(CancellationToken cancellationToken)
    {
        var entries = await storage.Articles.ListAsync("", cancellationToken).ToListAsync(cancellationToken);
        entries.Sort(
            static (one, other) =>
                other.LastModified.CompareTo(one.LastModified) is var order and not 0 ? order : string.CompareOrdinal(one.Name, other.Name)
        );
        Forget(entries);
        await ReadAsync(Due(entries, await status.OpenAsync(cancellationToken)), cancellationToken);
        return [.. entries.Select(entry => _known.TryGetValue(entry.Name, out var known) ? known.Row : ArticleRow.Unread(entry.Name))];
    }

    private void Forget(List<BlobEntry> entries)
    {
        foreach (var gone in _known.Keys.Except(entries.Select(entry => entry.Name)))
            _known.TryRemove(gone, out _);
    }

    /// <summary>Returns the articles to read: new ones first, then those read longest ago.</summary>
    private BlobEntry[] Due(List<BlobEntry> entries, OpenArticles open) =>
        [
            .. entries
                .Where(entry =>
                    !_known.TryGetValue(entry.Name, out var known) || known.ETag != entry.ETag || !known.IsDone || open.Contains(entry.Name)
                )
                .OrderBy(entry => _known.TryGetValue(entry.Name, out var known) ? known.At : long.MinValue),
        ];

    private async Task ReadAsync(BlobEntry[] due, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        await Parallel.ForEachAsync(
            due,
            _few,
            async (entry, _) =>
            {
                if (time.GetElapsedTime(begun) < _round)
                    _known[entry.Name] = new(
                        entry.ETag,
                        begun,
                        ArticleRow.Of(entry.Name, await status.ReadAsync(entry.Name, cancellationToken))
                    );
            }
        );
    }

    private sealed record ArticleReadResult(string ETag, long At, ArticleRow Row)
    {
        /// <summary>Whether the article is finished. It changes only if its run is reopened.</summary>
        public bool IsDone => Row.State is "complete" or "refused";
    }
}
