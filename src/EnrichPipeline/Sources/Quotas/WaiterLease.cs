using EnrichPipeline.Storage;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The lease by which one instance without a slot tells those that hold slots that it waits for one.</summary>
internal sealed class WaiterLease(string name, LeaseClient leases, TimeProvider time)
{
    private Lease? _lease;
    private TimeSpan _nextAt;

    public bool IsOurs => _lease is not null;

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>Acquires the lease or renews it; returns true if it was acquired just now.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken)
    {
        if (Now < _nextAt)
            return false;
        var before = _lease;
        if (_lease is not null && await leases.RenewAsync(_lease, cancellationToken).ConfigureAwait(false) == false)
            _lease = null;
        _lease ??= await leases.TryAcquireAsync(name, cancellationToken).ConfigureAwait(false);
        _nextAt = Now + ((IsOurs ? SlotTimes.RenewEvery : SlotTimes.WaiterTry) * (0.7 + (Random.Shared.NextDouble() * 0.3)));
        return IsOurs && _lease != before;
    }

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_lease is not { } lease)
            return;
        _lease = null;
        await leases.ReleaseAsync(lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns whether another instance holds the lease, by trying to acquire it.</summary>
    public async Task<bool> IsHeldByOthersAsync(CancellationToken cancellationToken)
    {
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        if (await leases.TryAcquireAsync(name, cancellationToken).ConfigureAwait(false) is not { } lease)
            return true;
        await leases.ReleaseAsync(lease, cancellationToken).ConfigureAwait(false);
        return false;
    }
}
