using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>A lease that lets one local host work on behalf of all hosts that share a storage. The lease of a dead host expires.</summary>
internal sealed class LeaderLease(string name, ILeases leases, TimeProvider time) : IAsyncDisposable
{
    // The shortest duration of a blob lease. After the death of a host, no other host works until its lease expires.
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private Lease? _ours;
    private long? _asked;

    /// <summary>How often a host that does not hold the lease tries to acquire it.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Returns the lease for watching articles: several hosts would each queue the references of the same article.</summary>
    public static LeaderLease ToWatch(IStorage storage, TimeProvider time) => new("watch", storage.Leases, time);

    /// <summary>
    /// Returns the lease for processing references: one host makes full use of low quotas, while several would send calls with fewer
    /// questions.
    /// </summary>
    public static LeaderLease ToWork(IStorage storage, TimeProvider time) => new("work", storage.Leases, time);

    /// <summary>Whether this process holds the lease. Thread-safe.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_asked is not { } asked || time.GetElapsedTime(asked) >= (_ours is null ? Period : _renewEvery))
                await TryAcquireAsync(cancellationToken);
            return _ours is not null;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Releases the lease.</summary>
    public async ValueTask DisposeAsync()
    {
        // Waits for a concurrent call, which might acquire the lease after the check.
        await _asking.WaitAsync();
        try
        {
            var ours = _ours;
            (_ours, _asked) = (null, null);
            if (ours is not null)
                await leases.ReleaseAsync(ours, CancellationToken.None);
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task TryAcquireAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        if (_ours is not null && !await leases.RenewAsync(_ours, cancellationToken))
            _ours = null;
        _ours ??= await leases.TryAcquireAsync(name, _lease, cancellationToken);
        _asked = asked;
    }
}
