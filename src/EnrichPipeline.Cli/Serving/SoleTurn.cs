using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>What one local host does for all that share a storage, while it lives. A dead one's turn ends by itself.</summary>
internal sealed class SoleTurn(string name, ILeases leases, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(10);

    private Lease? _ours;
    private long _renewed;

    /// <summary>How often the others ask.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Several would each queue the references of the articles they find.</summary>
    public static SoleTurn ToWatch(IStorage storage, TimeProvider time) => new("watch", storage.Leases, time);

    /// <summary>One uses narrow lanes to the full; several would fill their calls less, and take each other's messages away from who may ask.</summary>
    public static SoleTurn ToResolve(IStorage storage, TimeProvider time) => new("resolve", storage.Leases, time);

    /// <summary>Whether it is this process's turn.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        if (_ours is not null && time.GetElapsedTime(_renewed) < _renewEvery)
            return true;
        var asked = time.GetTimestamp();
        if (_ours is not null && !await leases.RenewAsync(_ours, cancellationToken))
            _ours = null;
        _ours ??= await leases.TryAcquireAsync(name, _lease, cancellationToken);
        _renewed = asked;
        return _ours is not null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ours is not null)
            await leases.ReleaseAsync(_ours, CancellationToken.None);
        _ours = null;
    }
}
