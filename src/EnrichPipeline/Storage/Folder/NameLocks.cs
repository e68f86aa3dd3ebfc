using System.Diagnostics;
using System.IO.Hashing;
using System.Text;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Locks the blob names of one container, across processes. The operating system releases the locks of a dead process.</summary>
/// <remarks>Names share a fixed number of lock files, which are never deleted: a lock on a deleted file would have no effect.</remarks>
internal sealed class NameLocks(string folder, string container)
{
    private const uint Shards = 256;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Takes the lock of a name, or fails after 30 s. Waits by the system clock, since processes share no fake clock.</summary>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathFor(name);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryOpen(path, lastTry: Stopwatch.GetElapsedTime(started) > _timeout) is { } held)
                return held;
            await Task.Delay(_pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Returns the lock file of a name, in upper case, so that names which a file system considers equal share a lock.</summary>
    private string PathFor(string name)
    {
        var shard = Crc32.HashToUInt32(Encoding.UTF8.GetBytes(name.ToUpperInvariant())) % Shards;
        return Path.Combine(folder, $"{container}-{shard:x2}");
    }

    /// <summary>
    /// Opens the lock file, or returns null if another process holds it. A sharing violation is exactly an <see cref="IOException"/>;
    /// derived types have other causes.
    /// </summary>
    private static FileStream? TryOpen(string path, bool lastTry)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException) && !lastTry)
        {
            return null;
        }
    }
}
