using EnrichPipeline.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Caches answers in the storage, and the latest ones in this process. A failure of the cache never fails a request.</summary>
internal sealed partial class AnswerCache(IStorage storage, IOptions<CacheOptions> options, TimeProvider time, ILogger<AnswerCache> logger)
    : IDisposable
{
    private readonly MemoryCache _latest = new(new MemoryCacheOptions { SizeLimit = options.Value.InMemory });

    // The cache prepares the storage itself, since commands that work without a host have not done so.
    private readonly Lazy<Task> _prepared = new(() => storage.PrepareAsync(CancellationToken.None));

    public bool Enabled => options.Value.Enabled;

    /// <summary>Returns the fresh answer to the question, or null if there is none or the storage fails.</summary>
    public async Task<CachedAnswer?> GetAsync(AnswerCacheKey key, CancellationToken cancellationToken)
    {
        if (_latest.TryGetValue(key.Question, out byte[]? latest) && AnswerIn(latest, key) is { } known)
            return known;
        if (await ReadAsync(key, cancellationToken) is not { } content || content.Length > options.Value.LargestEntry)
            return null;
        var answer = AnswerIn(content.Span, key);
        if (answer is not null)
            KeepInMemory(key, content.ToArray());
        return answer;
    }

    public async Task SetAsync(AnswerCacheKey key, CachedAnswer answer, CancellationToken cancellationToken)
    {
        var bytes = AnswerJson.Bytes(answer);
        if (bytes.Length > options.Value.LargestEntry)
            return;
        KeepInMemory(key, bytes);
        try
        {
            await _prepared.Value.WaitAsync(cancellationToken);
            await storage.Runs.WriteAsync(key.BlobName, bytes, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotWritten(logger, error.GetType().Name);
        }
    }

    public void Dispose() => _latest.Dispose();

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(AnswerCacheKey key, CancellationToken cancellationToken)
    {
        try
        {
            return (await storage.Runs.ReadAsync(key.BlobName, cancellationToken))?.Content.ToMemory();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotRead(logger, error.GetType().Name);
            return null;
        }
    }

    /// <summary>Keeps the entry in its serialised form: deserialised, it would take three times the memory.</summary>
    private void KeepInMemory(AnswerCacheKey key, byte[] entry) =>
        _latest.Set(key.Question, entry, new MemoryCacheEntryOptions { Size = entry.Length });

    private CachedAnswer? AnswerIn(ReadOnlySpan<byte> entry, AnswerCacheKey key) =>
        AnswerJson.Read(entry) is { } answer && answer.Answers(key) && answer.IsFresh(time.GetUtcNow(), options.Value) ? answer : null;

    private static partial class Log
    {
        [LoggerMessage(150, LogLevel.Information, "A cached answer could not be read ({Problem}); the sources are asked instead")]
        public static partial void NotRead(ILogger logger, string problem);

        [LoggerMessage(151, LogLevel.Information, "An answer could not be cached ({Problem})")]
        public static partial void NotWritten(ILogger logger, string problem);
    }
}
