using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Reads the small blobs by which all articles are found. A damaged one is logged and skipped, so that it does not hold up the others.
/// </summary>
internal sealed partial class RunEntries(IBlobs runs, ILogger logger)
{
    /// <summary>Reads an entry and its ETag. A missing entry has neither, and a damaged one only an ETag.</summary>
    /// <param name="isWhole">Whether an entry has all that is needed: JSON that lacks a field is read without it.</param>
    public async Task<(T? Entry, string? ETag)> ReadAsync<T>(
        string name, JsonTypeInfo<T> type, Predicate<T> isWhole, CancellationToken cancellationToken) where T : class
    {
        if (await runs.ReadAsync(name, cancellationToken) is not { } blob)
            return (null, null);
        var entry = TryRead(blob, type, isWhole);
        if (entry is null)
            Log.Damaged(logger, name);
        return (entry, blob.ETag);
    }

    private static T? TryRead<T>(Blob blob, JsonTypeInfo<T> type, Predicate<T> isWhole) where T : class
    {
        try
        {
            return RunJson.Read(blob, type) is var entry && isWhole(entry) ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(170, LogLevel.Warning, "The entry runs/{Entry} is damaged and skipped; drop its article again")]
        public static partial void Damaged(ILogger logger, string entry);
    }
}
