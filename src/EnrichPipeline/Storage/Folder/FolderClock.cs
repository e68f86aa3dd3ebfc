namespace EnrichPipeline.Storage.Folder;

/// <summary>The time by which processes that share a folder agree when a message is due: that of the file system.</summary>
/// <remarks>
/// Processes on several machines have clocks of their own. If one whose clock is minutes ahead died, the messages that it held would be
/// hidden for minutes from all others.
/// </remarks>
/// <param name="folder">Where a file may be written to find out the time.</param>
/// <param name="time">The clock of this process.</param>
/// <param name="system">The clock of its machine, which is compared with the file system's.</param>
internal sealed class FolderClock(string folder, TimeProvider time, TimeProvider system)
{
    private static readonly TimeSpan _measureEvery = TimeSpan.FromMinutes(1);

    /// <summary>Less is no difference: the time of a file is a little old, and writing it takes time.</summary>
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private TimeSpan _ahead;
    private long? _measuredAt;

    public DateTimeOffset Now => time.GetUtcNow() - Ahead();

    private TimeSpan Ahead()
    {
        lock (_lock)
        {
            if (_measuredAt is { } at && system.GetElapsedTime(at) < _measureEvery)
                return _ahead;
            (_ahead, _measuredAt) = (Measure() ?? _ahead, system.GetTimestamp());
            return _ahead;
        }
    }

    /// <summary>Null where nothing can be written, so that no message can be hidden either.</summary>
    private TimeSpan? Measure()
    {
        try
        {
            using var file = new FileStream(
                Path.Combine(folder, $"{Guid.NewGuid():N}.tmp"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.Read,
                bufferSize: 0,
                FileOptions.DeleteOnClose);
            file.WriteByte(0);
            var ahead = system.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file.SafeFileHandle);
            return ahead.Duration() < _least ? TimeSpan.Zero : ahead;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
