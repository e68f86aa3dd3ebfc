using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>Reads dropped files within a time limit, since a file on a network drive may never answer.</summary>
public sealed class DroppedFiles(IStorage storage, TimeProvider time)
{
    /// <summary>The time limit of one read: enough for the largest article over a slow network.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The reads that exceeded the limit and still run. Each holds a thread, so there is at most one for each file.</summary>
    private readonly ConcurrentDictionary<string, Task> _hanging = new();

    /// <summary>Reads a file, or returns null if it does not exist.</summary>
    /// <exception cref="TryLaterException">The file could not be read within the limit, or an earlier read has not ended.</exception>
    public async Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (_hanging.TryGetValue(name, out var earlier) && !earlier.IsCompleted)
            throw new TryLaterException("An earlier attempt to read the file has not ended.");
        // On the thread pool, since opening a file blocks.
        var reading = Task.Run(() => storage.Articles.ReadAsync(name, cancellationToken), cancellationToken);
        try
        {
            var blob = await reading.WaitAsync(Limit, time, cancellationToken);
            _hanging.TryRemove(name, out _);
            return blob;
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            _hanging[name] = reading;
            throw new TryLaterException($"The file could not be read within {Limit.TotalMinutes} minutes.");
        }
    }
}
