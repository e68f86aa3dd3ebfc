using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Leases with little patience: a storage that fails or does not answer has given nothing.</summary>
internal sealed partial class TimedLeases(string lane, ILeases leases, TimeProvider time, ILogger logger)
{
    private bool _told;

    public Task<Lease?> TryAcquireAsync(string name, CancellationToken cancellationToken) =>
        TryAsync(token => leases.TryAcquireAsync(name, SlotTimes.Lease, token), cancellationToken);

    /// <summary>Null where the storage did not say.</summary>
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

    /// <summary>The edge of a background loop: whatever the storage throws, the lane waits and tries again.</summary>
    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T?>> call, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(SlotTimes.Call, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await call(either.Token).ConfigureAwait(false);
            _told = false;
            return answer;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Tell(error);
            return default;
        }
    }

    private void Tell(Exception error)
    {
        if (_told)
            return;
        _told = true;
        Log.Failed(logger, lane, error.GetType().Name);
    }

    private static partial class Log
    {
        [LoggerMessage(2011, LogLevel.Warning, "{Lane}: the storage of the shared budget failed ({Error}); nothing is sent beyond what this process already holds")]
        public static partial void Failed(ILogger logger, string lane, string error);
    }
}
