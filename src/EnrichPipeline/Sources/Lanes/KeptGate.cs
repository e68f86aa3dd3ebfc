using EnrichPipeline.Model;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>A lane's gate, and whoever gets slots for it where the lane is shared.</summary>
internal sealed record KeptGate(LaneGate Gate, SlotLoop? Loop, SharedBlock? Block) : IAsyncDisposable
{
    public static KeptGate Of(Lane lane, LanePaces paces, IStorage? storage, TimeProvider time, ILogger logger)
    {
        var pace = paces.Of(lane);
        if (storage is null)
            return new(new LaneGate(lane, pace, time), null, null);
        var slots = new LaneSlots(paces.PatienceOf(lane));
        var gate = new LaneGate(lane, pace, time, slots);
        var block = new SharedBlock(lane.Name(), gate, storage, time, logger);
        var keeper = new SlotKeeper(lane.Name(), gate, slots, pace.Slots, storage.Leases, block, time, logger);
        return new(gate, new SlotLoop(keeper, slots, time), block);
    }

    public async ValueTask DisposeAsync()
    {
        if (Loop is not null)
            await Loop.DisposeAsync().ConfigureAwait(false);
        Gate.Dispose();
    }
}
