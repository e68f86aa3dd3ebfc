using EnrichPipeline.Storage;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>The lease by which an instance without a slot tells the holders that it waits.</summary>
internal sealed class WaitingMark(string name, TimedLeases leases, TimeProvider time)
{
    private Lease? _ours;
    private TimeSpan _nextAt;

    public bool IsOurs => _ours is not null;

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>Takes the mark, or keeps it.</summary>
    public async Task SetAsync(CancellationToken cancellationToken)
    {
        if (Now < _nextAt)
            return;
        if (_ours is not null && await leases.RenewAsync(_ours, cancellationToken).ConfigureAwait(false) == false)
            _ours = null;
        _ours ??= await leases.TryAcquireAsync(name, cancellationToken).ConfigureAwait(false);
        _nextAt = Now + ((IsOurs ? SlotTimes.RenewEvery : SlotTimes.Look) * (0.7 + (Random.Shared.NextDouble() * 0.3)));
    }

    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (_ours is not { } lease)
            return;
        _ours = null;
        await leases.ReleaseAsync(lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out by trying to take it.</summary>
    public async Task<bool> IsSetByOthersAsync(CancellationToken cancellationToken)
    {
        await ClearAsync(cancellationToken).ConfigureAwait(false);
        if (await leases.TryAcquireAsync(name, cancellationToken).ConfigureAwait(false) is not { } lease)
            return true;
        await leases.ReleaseAsync(lease, cancellationToken).ConfigureAwait(false);
        return false;
    }
}
