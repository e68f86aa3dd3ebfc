using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>One process watches at a time: several would each queue the references of what they find. A dead one's turn ends by itself.</summary>
internal sealed class SoleWatch(ILeases leases, TimeProvider time) : IAsyncDisposable
{
    private const string Name = "watch";

    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(15);

    private Lease? _ours;
    private long _renewed;

    /// <summary>Whether it is this process's turn.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        if (_ours is not null && time.GetElapsedTime(_renewed) < _renewEvery)
            return true;
        var asked = time.GetTimestamp();
        if (_ours is not null && !await leases.RenewAsync(_ours, cancellationToken))
            _ours = null;
        _ours ??= await leases.TryAcquireAsync(Name, _lease, cancellationToken);
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
