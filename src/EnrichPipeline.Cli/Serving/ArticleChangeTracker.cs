using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Tracks the states of article blobs, to find those that are new or changed and no longer being written.</summary>
internal sealed class ArticleChangeTracker
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(15);

    private ConcurrentDictionary<string, Entry> _seen = new();

    /// <summary>Returns the entries to ingest: unchanged since the last call, and not yet ingested in this state.</summary>
    public IReadOnlyList<BlobEntry> Compare(IReadOnlyList<BlobEntry> entries, DateTimeOffset now)
    {
        var seen = new ConcurrentDictionary<string, Entry>();
        var due = new List<BlobEntry>();
        foreach (var entry in entries)
        {
            var before = _seen.GetValueOrDefault(entry.Name);
            var isSame = before is not null && before.Length == entry.Length && before.ETag == entry.ETag;
            seen[entry.Name] = isSame ? before! : new Entry(entry.Length, entry.ETag, DueAt: now);
            if (isSame && before!.DueAt <= now)
                due.Add(entry);
        }

        _seen = seen;
        return due;
    }

    public void Ingested(BlobEntry entry) => _seen[entry.Name] = new Entry(entry.Length, entry.ETag, DateTimeOffset.MaxValue);

    public void Failed(BlobEntry entry, DateTimeOffset now) => _seen[entry.Name] = new Entry(entry.Length, entry.ETag, now + _retryAfter);

    private sealed record Entry(long Length, string ETag, DateTimeOffset DueAt);
}
