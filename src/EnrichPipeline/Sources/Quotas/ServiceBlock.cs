using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>
/// Tells other instances through the storage that a service refuses this client, so that they need not find out by sending requests.
/// </summary>
internal sealed partial class ServiceBlock(string quota, RateLimiter limiter, IStorage storage, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan _checkEvery = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _knownUntil;
    private TimeSpan _checkAt;

    /// <summary>Returns the name of the block's blob in the container <c>runs</c>.</summary>
    public static string NameOf(string quota) => $"slots/{quota}-blocked.json";

    public async Task WriteAsync(TimeSpan span, string reason)
    {
        try
        {
            var until = time.GetUtcNow() + span;
            IsNew(until);
            // Commands that work without a host have not prepared the storage.
            await storage.PrepareAsync(CancellationToken.None).ConfigureAwait(false);
            var block = BlockJson.Bytes(new Block(until, reason));
            await storage.Runs.WriteAsync(NameOf(quota), block, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // A failure is only logged: each other instance finds out by sending one request.
            Log.NotWritten(logger, quota, error.GetType().Name);
        }
    }

    /// <summary>Pauses the quota if another instance was refused. It reads the storage only every few seconds.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetElapsedTime(0);
        if (now < _checkAt)
            return;
        _checkAt = now + _checkEvery;
        var found = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (found is not { } block || block.Until <= time.GetUtcNow() || !IsNew(block.Until))
            return;
        limiter.Pause(block.Until - time.GetUtcNow(), block.Reason);
        Log.Found(logger, quota, block.Reason, block.Until);
    }

    /// <summary>Returns whether a block is new to this process. It is called by the threads that write and that check blocks.</summary>
    private bool IsNew(DateTimeOffset until)
    {
        lock (_lock)
        {
            var isNew = _knownUntil != until;
            _knownUntil = until;
            return isNew;
        }
    }

    private async Task<Block?> ReadAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(SlotTimes.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var blob = await storage.Runs.ReadAsync(NameOf(quota), either.Token).ConfigureAwait(false);
            return blob is null ? null : BlockJson.Read(blob);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Without the storage, no slot lease is renewed either, so sending stops soon.
            Log.NotRead(logger, quota, error.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2012, LogLevel.Error, "{Quota}: the service refused another instance ({Reason}); nothing is sent until {Until:u}")]
        public static partial void Found(ILogger logger, string quota, string reason, DateTimeOffset until);

        [LoggerMessage(2013, LogLevel.Warning, "{Quota}: could not write the block for the other instances ({Error})")]
        public static partial void NotWritten(ILogger logger, string quota, string error);

        [LoggerMessage(2014, LogLevel.Information, "{Quota}: could not read whether the service refused another instance ({Error})")]
        public static partial void NotRead(ILogger logger, string quota, string error);
    }
}

/// <summary>The content of <c>runs/slots/QUOTA-blocked.json</c>: until when and why the service refuses this client.</summary>
internal sealed record Block(DateTimeOffset Until, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Block))]
internal sealed partial class BlockJson : JsonSerializerContext
{
    public static byte[] Bytes(Block block) => JsonSerializer.SerializeToUtf8Bytes(block, Default.Block);

    /// <summary>Parses a block, or returns null if the JSON is damaged.</summary>
    public static Block? Read(Blob blob)
    {
        try
        {
            return JsonSerializer.Deserialize(blob.Content.ToMemory().Span, Default.Block);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
