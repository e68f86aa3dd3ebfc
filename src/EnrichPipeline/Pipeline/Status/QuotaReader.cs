using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the usage of the quotas from the storage: slot leases and blocks.</summary>
public sealed class QuotaReader(IServiceProvider services, TimeProvider time)
{
    private readonly QuotaCatalog _catalog = services.GetRequiredService<QuotaCatalog>();
    private readonly QuotaStorage _storage = services.GetRequiredService<QuotaStorage>();

    internal async Task<IReadOnlyList<QuotaUsage>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var usages = new List<QuotaUsage>();
        foreach (var quota in _catalog.All)
            usages.Add(await ReadAsync(quota, cancellationToken));
        return usages;
    }

    internal async Task<QuotaUsage> ReadAsync(Quota quota, CancellationToken cancellationToken)
    {
        var (name, limit, storage) = (quota.Name(), LimitOf(quota), _storage.Storage!);
        var held = 0;
        for (var slot = 0; slot < (limit?.Slots ?? RateLimit.MaxSlots); slot++)
            held += await storage.Leases.IsHeldAsync($"{name}-{slot}", cancellationToken) ? 1 : 0;
        var wanted = await storage.Leases.IsHeldAsync($"{name}-waiting", cancellationToken);
        var block = await BlockAsync(storage, name, cancellationToken);
        return new QuotaUsage(name, limit?.Slots, held, limit?.Requests, wanted, block?.Until, block?.Reason);
    }

    private async Task<Block?> BlockAsync(IStorage storage, string name, CancellationToken cancellationToken) =>
        await storage.Runs.ReadAsync(ServiceBlock.NameOf(name), cancellationToken) is { } blob
        && BlockJson.Read(blob) is { } block && block.Until > time.GetUtcNow()
            ? block
            : null;

    /// <summary>
    /// Returns the limit, or null if the quota is not shared or a setting is missing, such as the contact address on a machine that only
    /// reads the status.
    /// </summary>
    private RateLimit? LimitOf(Quota quota)
    {
        try
        {
            var settings = _catalog.Get(quota);
            return settings.IsShared ? settings.Limit : null;
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }
}
