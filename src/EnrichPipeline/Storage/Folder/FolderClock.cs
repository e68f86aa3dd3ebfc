namespace EnrichPipeline.Storage.Folder;

/// <summary>The clock by which the processes that share a folder decide when a message is due: the clock of the file system.</summary>
/// <remarks>
/// The clocks of several machines differ. If a process whose clock is minutes ahead died, the messages that it had received would stay
/// hidden from all others for these minutes.
/// </remarks>
/// <param name="folder">The folder in which a temporary file is written to read the file system's time.</param>
/// <param name="time">The clock of this process.</param>
/// <param name="system">The clock of the machine, which is compared with the file system's clock.</param>
internal sealed class FolderClock(string folder, TimeProvider time, TimeProvider system)
{
    private static readonly TimeSpan _measureEvery = TimeSpan.FromMinutes(1);

    /// <summary>The smallest difference that counts: the time of a file is a little old, and writing it takes time.</summary>
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private TimeSpan _skew;
    private long? _measuredAt;

    public DateTimeOffset Now => time.GetUtcNow() - Skew();

    private TimeSpan Skew()
    {
        lock (_lock)
        {
            if (_measuredAt is { } at && system.GetElapsedTime(at) < _measureEvery)
                return _skew;
            (_skew, _measuredAt) = (MeasureSkew() ?? _skew, system.GetTimestamp());
            return _skew;
        }
    }

    /// <summary>
    /// Returns how far the machine's clock is ahead of the file system's, or null if nothing can be written, so that no message can be
    /// hidden either.
    /// </summary>
    private TimeSpan? MeasureSkew()
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
