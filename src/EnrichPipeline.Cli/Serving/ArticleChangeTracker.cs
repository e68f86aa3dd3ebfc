using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Tracks the states of article blobs, to find those that are new or changed and no longer being written. Thread-safe.</summary>
internal sealed class ArticleChangeTracker
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Dictionary<string, Entry> _seen = [];

    /// <summary>Returns the entries to ingest: unchanged since the last call, and not yet returned in this state.</summary>
    public IReadOnlyList<BlobEntry> TakeDue(IReadOnlyList<BlobEntry> entries, DateTimeOffset now)
    {
        lock (_lock)
        {
            var seen = new Dictionary<string, Entry>(entries.Count);
            var due = new List<BlobEntry>();
            foreach (var entry in entries)
            {
                var before = _seen.GetValueOrDefault(entry.Name);
                var isDue = before?.IsOf(entry) == true && before.DueAt <= now;
                if (isDue)
                    due.Add(entry);
                seen[entry.Name] = before?.IsOf(entry) == true && !isDue ? before : new(entry, isDue ? DateTimeOffset.MaxValue : now);
            }

            _seen = seen;
            return due;
        }
    }

    /// <summary>Makes <see cref="TakeDue"/> return the entry again after a while, unless it changes or disappears before.</summary>
    public void Failed(BlobEntry entry, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_seen.GetValueOrDefault(entry.Name)?.IsOf(entry) == true)
                _seen[entry.Name] = new(entry, now + _retryAfter);
        }
    }

    /// <summary>Forgets all entries, so that they are new again.</summary>
    public void Clear()
    {
        lock (_lock)
            _seen = [];
    }

    private sealed record Entry(long Length, string ETag, DateTimeOffset DueAt)
    {
        public Entry(BlobEntry entry, DateTimeOffset dueAt) : this(entry.Length, entry.ETag, dueAt)
        {
        }

        public bool IsOf(BlobEntry entry) => (Length, ETag) == (entry.Length, entry.ETag);
    }
}
