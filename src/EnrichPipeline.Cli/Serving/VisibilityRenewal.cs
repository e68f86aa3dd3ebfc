using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Keeps a received message hidden while it is processed.</summary>
internal sealed class VisibilityRenewal : IAsyncDisposable
{
    /// <summary>
    /// How often the hold is renewed: so late that most messages are done by then, which saves calls, but with time left for a slow call.
    /// </summary>
    private static readonly TimeSpan _renewEvery = QueueSettings.LocalHold * 0.75;

    private readonly IQueue _queue;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewing;
    private QueuedMessage? _message;

    public VisibilityRenewal(IQueue queue, QueuedMessage message, TimeProvider time)
    {
        _queue = queue;
        _message = message;
        _renewing = RenewAsync(time, _released.Token);
    }

    /// <summary>
    /// Deletes the message, unless another host has received it meanwhile. Not cancellable, since completed work should not be repeated.
    /// </summary>
    public async Task DeleteAsync()
    {
        await ReleaseAsync();
        if (_message is not null)
            await _queue.DeleteAsync(_message, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        _released.Dispose();
    }

    private async Task ReleaseAsync()
    {
        await _released.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RenewAsync(TimeProvider time, CancellationToken released)
    {
        using var timer = new PeriodicTimer(_renewEvery, time);
        while (_message is not null && await timer.WaitForNextTickAsync(released))
            _message = await _queue.HideAsync(_message, QueueSettings.LocalHold, CancellationToken.None);
    }
}
