using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Tells all instances that a service refuses us, so that not each of them finds out by asking.</summary>
internal sealed partial class SharedBlock(string lane, LaneGate gate, IStorage storage, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(5);

    private string Name => NameOf(lane);

    private TimeSpan _lookAt;
    private DateTimeOffset _heardUntil;

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>In the container <c>runs</c>.</summary>
    public static string NameOf(string lane) => $"slots/{lane}-blocked.json";

    public async Task TellAsync(TimeSpan span, string reason)
    {
        try
        {
            _heardUntil = time.GetUtcNow() + span;
            // Verbs that work without a host have not prepared the storage.
            await storage.PrepareAsync(CancellationToken.None).ConfigureAwait(false);
            await storage.Runs.WriteAsync(Name, BlockJson.Bytes(new Block(_heardUntil, reason)), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // The edge: whoever could not be told finds out by asking once.
            Log.NotTold(logger, lane, error.GetType().Name);
        }
    }

    /// <summary>Stops the lane where another instance was refused; asks the storage now and then only.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (Now < _lookAt)
            return;
        _lookAt = Now + _lookEvery;
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } block || block.Until <= time.GetUtcNow() || block.Until == _heardUntil)
            return;
        _heardUntil = block.Until;
        gate.Rest(block.Until - time.GetUtcNow(), block.Reason);
        Log.Heard(logger, lane, block.Reason, block.Until);
    }

    private async Task<Block?> ReadAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(SlotTimes.Call, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await storage.Runs.ReadAsync(Name, either.Token).ConfigureAwait(false) is { } blob ? BlockJson.Read(blob) : null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Without storage there are no slots either, and nothing is sent.
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2012, LogLevel.Error, "{Lane}: the service refused another instance ({Reason}); nothing is sent through this lane until {Until:u}")]
        public static partial void Heard(ILogger logger, string lane, string reason, DateTimeOffset until);

        [LoggerMessage(2013, LogLevel.Warning, "{Lane}: other instances could not be told of the block ({Problem})")]
        public static partial void NotTold(ILogger logger, string lane, string problem);
    }
}

/// <summary><c>runs/slots/LANE-blocked.json</c>.</summary>
internal sealed record Block(DateTimeOffset Until, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Block))]
internal sealed partial class BlockJson : JsonSerializerContext
{
    public static byte[] Bytes(Block block) => JsonSerializer.SerializeToUtf8Bytes(block, Default.Block);

    /// <summary>Null where it is torn.</summary>
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
