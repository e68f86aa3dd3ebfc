using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>
/// Reads dropped files that are not too large, within a time limit, since a file on a network drive may never answer.
/// </summary>
/// <param name="largest">The length in bytes above which a file is not read.</param>
public sealed class DroppedFiles(IStorage storage, long largest, TimeProvider time)
{
    /// <summary>The time limit of one read: enough for the largest article over a slow network.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The reads that exceeded the limit and still run. Each holds a thread, so there is at most one for each file.</summary>
    private readonly ConcurrentDictionary<string, Task> _hanging = new();

    /// <summary>Reads a file, or returns null if it does not exist.</summary>
    /// <exception cref="TryLaterException">The file could not be read within the limit, or an earlier read has not ended.</exception>
    internal Task<ReadFile?> ReadAsync(string name, CancellationToken cancellationToken) =>
        WithinLimitAsync(name, () => OpenAndReadAsync(name, cancellationToken), cancellationToken);

    /// <summary>Returns whether a file exists.</summary>
    /// <exception cref="TryLaterException">There was no answer within the limit, or an earlier read has not ended.</exception>
    internal Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) =>
        WithinLimitAsync(name, () => storage.Articles.ExistsAsync(name, cancellationToken), cancellationToken);

    private async Task<ReadFile?> OpenAndReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var blob = await storage.Articles.OpenAsync(name, cancellationToken);
        if (blob is null)
            return null;
        if (blob.Length > largest)
            return new(blob.ETag, VersionOfLarge(blob), null, ArticleSize.Problem(blob.Length, largest));
        var content = new byte[blob.Length];
        var read = await blob.Content.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return new(blob.ETag, Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, read))), content.AsMemory(0, read), null);
    }

    /// <summary>Returns a version for a file whose bytes are not read, and which therefore cannot be hashed.</summary>
    private static string VersionOfLarge(OpenBlob blob) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{blob.ETag} {blob.Length}"))));

    private async Task<T> WithinLimitAsync<T>(string name, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        if (_hanging.TryGetValue(name, out var earlier) && !earlier.IsCompleted)
            throw new TryLaterException("An earlier attempt to read the file has not ended.");
        // On the thread pool, since opening a file blocks.
        var asked = Task.Run(ask, cancellationToken);
        try
        {
            var answer = await asked.WaitAsync(Limit, time, cancellationToken);
            _hanging.TryRemove(name, out _);
            return answer;
        }
        catch (TimeoutException) when (!asked.IsCompleted)
        {
            _hanging[name] = asked;
            throw new TryLaterException($"The file could not be read within {Limit.TotalMinutes} minutes.");
        }
    }
}
