using EnrichPipeline.Model;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>Holds the rate limiter of each quota: shared through the storage with other processes, or local to this process.</summary>
internal sealed class QuotaLimiters(QuotaCatalog catalog, Func<IStorage?> storage, TimeProvider time, ILogger<QuotaLimiters> logger)
    : IDisposable, IAsyncDisposable
{
    private readonly Dictionary<Quota, Entry> _entries = [];

    public RateLimiter Get(Quota quota) => EntryOf(quota).Limiter;

    /// <summary>Blocks all quotas of a service in all instances for a long time, since the service refuses this client.</summary>
    /// <param name="refused">The quota of the refused request.</param>
    public void Block(Quota refused, TimeSpan span, string reason)
    {
        foreach (var quota in catalog.All.Where(quota => quota.Service() == refused.Service()))
        {
            var entry = EntryOf(quota);
            entry.Limiter.Pause(span, reason);
            _ = entry.Block?.WriteAsync(span, reason);
        }
    }

    /// <summary>Returns the state of a quota's rate limiter, or null if the quota has not been used yet.</summary>
    public LimiterSnapshot? Snapshot(Quota quota)
    {
        lock (_entries)
            return _entries.GetValueOrDefault(quota)?.Limiter.Snapshot();
    }

    /// <summary>Starts to release the slots, without waiting until they are released.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        List<Entry> entries;
        lock (_entries)
            entries = [.. _entries.Values];
        foreach (var entry in entries)
        {
            if (entry.Leases is not null)
                await entry.Leases.DisposeAsync().ConfigureAwait(false);
            entry.Limiter.Dispose();
        }
    }

    private Entry EntryOf(Quota quota)
    {
        lock (_entries)
            return _entries.TryGetValue(quota, out var entry) ? entry : _entries[quota] = NewEntry(quota);
    }

    private Entry NewEntry(Quota quota)
    {
        var settings = catalog.Get(quota);
        if (!settings.IsShared || storage() is not { } shared)
            return new(new RateLimiter(quota, settings, time), null, null);
        var limiter = new RateLimiter(quota, settings, time, isShared: true);
        var block = new ServiceBlock(quota.Name(), limiter, shared, time, logger);
        var leases = new SlotLeaseManager(quota.Name(), limiter, settings.Limit.Slots, shared.Leases, block, time, logger);
        return new(limiter, block, leases.Start());
    }

    private sealed record Entry(RateLimiter Limiter, ServiceBlock? Block, SlotLeaseManager? Leases);
}
