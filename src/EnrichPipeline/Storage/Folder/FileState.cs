using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace EnrichPipeline.Storage.Folder;

/// <summary>What tells one state of a file from another: the time of its last write and its length.</summary>
internal readonly record struct FileState(DateTimeOffset LastModified, long Length)
{
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{LastModified.UtcTicks:x}-{Length:x}\"");

    public static FileState? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(new(file.LastWriteTimeUtc), file.Length) : null;
    }

    public static FileState Of(SafeFileHandle handle) =>
        new(new(File.GetLastWriteTimeUtc(handle)), RandomAccess.GetLength(handle));

    /// <summary>
    /// The time to give to the next state of a file: now, and later than <paramref name="previous"/> even where
    /// the clock has stood still or gone back, so that the ETag changes with each write.
    /// </summary>
    public static DateTimeOffset Next(FileState? previous, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return previous is { } state && state.LastModified >= now ? state.LastModified.AddTicks(1) : now;
    }
}
