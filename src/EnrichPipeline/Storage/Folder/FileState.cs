using System.Globalization;
using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Identifies a state of a file by its last write time and its length.</summary>
internal readonly record struct FileState(DateTimeOffset LastModified, long Length)
{
    /// <summary>The time that .NET gives for a file that does not exist.</summary>
    private static readonly DateTime _none = DateTime.FromFileTimeUtc(0);

    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{LastModified.UtcTicks:x}-{Length:x}\"");

    public static FileState? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(new(file.LastWriteTimeUtc), file.Length) : null;
    }

    /// <summary>Returns the state of a listed file, or null if it was deleted meanwhile or its name cannot be opened.</summary>
    public static FileState? Of(ref FileSystemEntry entry) =>
        entry.LastWriteTimeUtc.UtcDateTime > _none ? new(entry.LastWriteTimeUtc, entry.Length) : null;

    public static FileState Of(SafeFileHandle handle) =>
        new(new(File.GetLastWriteTimeUtc(handle)), RandomAccess.GetLength(handle));

    /// <summary>
    /// Returns the write time for the next state of a file: now, but always later than <paramref name="previous"/>, so that the ETag
    /// changes with each write even if the clock has not advanced.
    /// </summary>
    public static DateTimeOffset Next(FileState? previous, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return previous is { } state && state.LastModified >= now ? state.LastModified.AddTicks(1) : now;
    }
}
