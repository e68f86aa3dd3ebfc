using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>Acquires, renews and releases leases with a time-out. A storage that fails or does not answer grants no lease.</summary>
internal sealed partial class LeaseClient(string quota, ILeases leases, TimeProvider time, ILogger logger)
{
    private bool _failing;

    public Task<Lease?> TryAcquireAsync(string name, CancellationToken cancellationToken) =>
        TryAsync(token => leases.TryAcquireAsync(name, SlotTimes.Lease, token), cancellationToken);

    /// <summary>Renews a lease: true if it is still ours, false if it was lost, null if the storage did not answer.</summary>
    public Task<bool?> RenewAsync(Lease lease, CancellationToken cancellationToken) =>
        TryAsync<bool?>(async token => await leases.RenewAsync(lease, token).ConfigureAwait(false), cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        TryAsync<bool?>(
            async token =>
            {
                await leases.ReleaseAsync(lease, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Calls the storage, or returns null if it fails: the background loop must not end, and its next round tries again.</summary>
    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T?>> call, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(SlotTimes.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var result = await call(either.Token).ConfigureAwait(false);
            _failing = false;
            return result;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_failing)
                Log.Failed(logger, quota, error.GetType().Name);
            _failing = true;
            return default;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            2011,
            LogLevel.Warning,
            "{Quota}: the storage of the slot leases failed ({Error}); only slots already held are used"
        )]
        public static partial void Failed(ILogger logger, string quota, string error);
    }
}
