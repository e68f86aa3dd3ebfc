using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>A lane's gate, and whoever gets slots for it where the lane is shared.</summary>
internal sealed record KeptGate(LaneGate Gate, SlotKeeper? Keeper) : IAsyncDisposable
{
    public static KeptGate Of(Lane lane, LanePaces paces, ILeases? leases, TimeProvider time, ILogger logger)
    {
        var pace = paces.Of(lane);
        if (leases is null)
            return new(new LaneGate(lane, pace, time), null);
        var slots = new LaneSlots(paces.PatienceOf(lane));
        var gate = new LaneGate(lane, pace, time, slots);
        return new(gate, new SlotKeeper(NameOf(lane), gate, slots, pace.Slots, leases, time, logger));
    }

    public async ValueTask DisposeAsync()
    {
        if (Keeper is not null)
            await Keeper.DisposeAsync().ConfigureAwait(false);
        Gate.Dispose();
    }

    private static string NameOf(Lane lane) => lane switch
    {
        Lane.CrossRefList => "crossref-list",
        Lane.CrossRefSingle => "crossref-single",
        Lane.Ncbi => "ncbi",
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };
}
