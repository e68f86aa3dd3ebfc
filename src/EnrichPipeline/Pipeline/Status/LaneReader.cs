using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Lanes;
using EnrichPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the usage of the quotas from the storage: slot leases and blocks.</summary>
public sealed class LaneReader(IStorage storage, IServiceProvider services, TimeProvider time)
{
    internal async Task<QuotaStatus> ReadAsync(Lane lane, CancellationToken cancellationToken)
    {
        var (name, pace) = (lane.Name(), PaceOf(lane));
        var held = 0;
        for (var slot = 0; slot < (pace?.Slots ?? LanePace.MostSlots); slot++)
            held += await storage.Leases.IsHeldAsync($"{name}-{slot}", cancellationToken) ? 1 : 0;
        var wanted = await storage.Leases.IsHeldAsync($"{name}-waiting", cancellationToken);
        var block = await BlockAsync(name, cancellationToken);
        return new QuotaStatus(name, pace?.Slots, held, pace?.Starts, wanted, block?.Until, block?.Reason);
    }

    private async Task<Block?> BlockAsync(string name, CancellationToken cancellationToken) =>
        await storage.Runs.ReadAsync(SharedBlock.NameOf(name), cancellationToken) is { } blob && BlockJson.Read(blob) is { } block && block.Until > time.GetUtcNow()
            ? block
            : null;

    /// <summary>
    /// Null if the quota is not shared, or if a setting is missing, such as the contact address on a machine that only reads the status.
    /// </summary>
    private LanePace? PaceOf(Lane lane)
    {
        try
        {
            var paces = services.GetRequiredService<LanePaces>();
            return paces.IsShared(lane) ? paces.Of(lane) : null;
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }
}
