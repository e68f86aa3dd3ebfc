using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>What one local host does for all that share a storage, while it lives. A dead one's turn ends by itself.</summary>
internal sealed class LeaderLease(string name, ILeases leases, TimeProvider time) : IAsyncDisposable
{
    // The shortest that a blob's lease can last: while a dead host holds the turn, nobody works.
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private Lease? _ours;
    private long? _asked;

    /// <summary>How often those ask whose turn it is not.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Several would each queue the references of the articles they find.</summary>
    public static LeaderLease ToWatch(IStorage storage, TimeProvider time) => new("watch", storage.Leases, time);

    /// <summary>One uses low quotas to the full; several would fill their calls less, and take messages away from who may send.</summary>
    public static LeaderLease ToWork(IStorage storage, TimeProvider time) => new("work", storage.Leases, time);

    /// <summary>Whether it is this process's turn; many may ask at once.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_asked is not { } asked || time.GetElapsedTime(asked) >= (_ours is null ? Period : _renewEvery))
                await AskAsync(cancellationToken);
            return _ours is not null;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Gives the turn back; whoever asks afterwards starts anew.</summary>
    public async ValueTask DisposeAsync()
    {
        // One that is asking now may be given the turn after this looked.
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

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        if (_ours is not null && !await leases.RenewAsync(_ours, cancellationToken))
            _ours = null;
        _ours ??= await leases.TryAcquireAsync(name, _lease, cancellationToken);
        _asked = asked;
    }
}
