using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Remembers what was seen of each article, to tell what is new, what is still being written and what is done.</summary>
internal sealed class Sightings
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(15);

    private ConcurrentDictionary<string, Sighting> _seen = new();

    /// <summary>The entries to ingest: the same in two looks, and not ingested in this state.</summary>
    public IReadOnlyList<BlobEntry> Compare(IReadOnlyList<BlobEntry> entries, DateTimeOffset now)
    {
        var seen = new ConcurrentDictionary<string, Sighting>();
        var due = new List<BlobEntry>();
        foreach (var entry in entries)
        {
            var before = _seen.GetValueOrDefault(entry.Name);
            var isSame = before is not null && before.Length == entry.Length && before.ETag == entry.ETag;
            seen[entry.Name] = isSame ? before! : new Sighting(entry.Length, entry.ETag, DueAt: now);
            if (isSame && before!.DueAt <= now)
                due.Add(entry);
        }

        _seen = seen;
        return due;
    }

    public void Ingested(BlobEntry entry) => _seen[entry.Name] = new Sighting(entry.Length, entry.ETag, DateTimeOffset.MaxValue);

    public void Failed(BlobEntry entry, DateTimeOffset now) => _seen[entry.Name] = new Sighting(entry.Length, entry.ETag, now + _retryAfter);

    private sealed record Sighting(long Length, string ETag, DateTimeOffset DueAt);
}
