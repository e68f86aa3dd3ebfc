using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>Reads dropped files within a time limit, since a file on a network drive may never answer.</summary>
public sealed class DroppedFiles(IStorage storage, TimeProvider time)
{
    /// <summary>Enough for the largest article over a slow network.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Reads that exceeded the limit and still run: each holds a thread, so a file has one at most.</summary>
    private readonly ConcurrentDictionary<string, Task> _hanging = new();

    /// <summary>Reads a file; null if it does not exist.</summary>
    /// <exception cref="TryLaterException">The file does not answer.</exception>
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
