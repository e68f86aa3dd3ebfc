using System.Diagnostics;
using System.IO.Hashing;
using System.Text;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Locks on the names of one container, held between processes; the operating system frees those of a dead one.</summary>
/// <remarks>Names share a fixed number of lock files, which are never deleted: a lock on a deleted file would guard nothing.</remarks>
internal sealed class NameLocks(string folder, string container)
{
    private const uint Shards = 256;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Waits by the real clock whatever clock the storage has: other processes do not share a fake one.</summary>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathFor(name);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryOpen(path, lastTry: Stopwatch.GetElapsedTime(started) > _patience) is { } held)
                return held;
            await Task.Delay(_pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Upper case, so that names which a file system holds for one share a lock.</summary>
    private string PathFor(string name)
    {
        var shard = Crc32.HashToUInt32(Encoding.UTF8.GetBytes(name.ToUpperInvariant())) % Shards;
        return Path.Combine(folder, $"{container}-{shard:x2}");
    }

    /// <summary>A file that someone has open without sharing is a plain <see cref="IOException"/>; its heirs mean other things.</summary>
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
