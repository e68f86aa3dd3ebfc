using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Keeps a received message hidden from others while it is worked on.</summary>
internal sealed class VisibilityRenewal : IAsyncDisposable
{
    /// <summary>Late, for most messages are done by then; early enough for a slow call to come in time.</summary>
    private static readonly TimeSpan _renewEvery = QueueSettings.VisibilityTimeout * 0.75;

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
    /// Not to be cancelled: work that is done should not be done again.
    /// Nothing happens where another has the message by now: it works on it too, to the same end.
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
            _message = await _queue.HideAsync(_message, QueueSettings.VisibilityTimeout, CancellationToken.None);
    }
}
