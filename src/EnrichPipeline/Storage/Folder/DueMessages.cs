using System.IO.Enumeration;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Finds the messages that are due, by their file names alone.</summary>
internal static class DueMessages
{
    private static readonly EnumerationOptions _allFiles = new() { AttributesToSkip = 0 };

    /// <summary>Returns up to <paramref name="most"/> due messages, the longest due first.</summary>
    public static IReadOnlyList<MessageFile> Find(string folder, DateTimeOffset now, int most)
    {
        var due = new PriorityQueue<string, long>(most + 1, Comparer<long>.Create((one, other) => other.CompareTo(one)));
        var latest = now.UtcTicks;
        foreach (var (name, visibleAt) in Messages(folder, visibleAt => visibleAt <= latest))
        {
            due.Enqueue(name, visibleAt);
            if (due.Count <= most)
                continue;
            due.Dequeue();
            latest = due.TryPeek(out _, out var last) ? last : latest;
        }
        return [.. due.UnorderedItems
            .OrderBy(item => item.Priority)
            .Select(item => MessageFile.Parse(item.Element))
            .OfType<MessageFile>()];
    }

    public static int Count(string folder) => Messages(folder, static _ => true).Count();

    private static FileSystemEnumerable<(string Name, long VisibleAt)> Messages(string folder, Func<long, bool> include) =>
        new(folder, (ref entry) => (entry.FileName.ToString(), VisibleAt(entry.FileName)), _allFiles)
        {
            ShouldIncludePredicate = (ref entry) => MessageFile.TryVisibleAt(entry.FileName, out var visibleAt) && include(visibleAt),
        };

    private static long VisibleAt(ReadOnlySpan<char> name) => MessageFile.TryVisibleAt(name, out var visibleAt) ? visibleAt : 0;
}
