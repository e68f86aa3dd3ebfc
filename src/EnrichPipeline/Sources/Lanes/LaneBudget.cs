using EnrichPipeline.Model;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>The lanes' budget: shared through the storage with all processes that use it, or this process's own.</summary>
internal sealed class LaneBudget : ILaneBudget, IDisposable, IAsyncDisposable
{
    // Each made at first use, so that one source works where the other's settings are wanting.
    private readonly Dictionary<Lane, Lazy<KeptGate>> _gates;

    public LaneBudget(LanePaces paces, Func<IStorage?> storage, TimeProvider time, ILogger<LaneBudget> logger) =>
        _gates = Enum.GetValues<Lane>().ToDictionary(
            lane => lane,
            lane => new Lazy<KeptGate>(() => KeptGate.Of(lane, paces, paces.IsShared(lane) ? storage() : null, time, logger)));

    public ValueTask<Answer<LaneLease>> EnterAsync(Lane lane, CancellationToken cancellationToken) =>
        Gate(lane).EnterAsync(cancellationToken);

    public void Heed(Lane lane, LaneHeaders headers) => Gate(lane).Heed(headers);

    public void Rest(Lane lane, TimeSpan time, string reason) => Gate(lane).Rest(time, reason);

    public void Block(Lane lane, TimeSpan time, string reason)
    {
        Rest(lane, time, reason);
        _ = _gates[lane].Value.Block?.TellAsync(time, reason);
    }

    public void Sending(Lane lane) => Gate(lane).Sending();

    public void Connected(Lane lane) => Gate(lane).Connected();

    /// <summary>Null where nothing was sent through the lane yet.</summary>
    public LaneGlance? Glance(Lane lane) => _gates[lane] is { IsValueCreated: true } made ? made.Value.Gate.Glance() : null;

    /// <summary>Gives the slots back without waiting for it.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        foreach (var gate in _gates.Values.Where(gate => gate.IsValueCreated))
            await gate.Value.DisposeAsync().ConfigureAwait(false);
    }

    private LaneGate Gate(Lane lane) => _gates[lane].Value.Gate;
}
