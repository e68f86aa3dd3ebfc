namespace EnrichPipeline.Sources.Lanes;

/// <summary>Makes a keeper's rounds while there is something to send or to give back; begins with the first wish.</summary>
internal sealed class SlotLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly SlotKeeper _keeper;
    private readonly LaneSlots _slots;
    private readonly TimeProvider _time;
    private readonly Lazy<Task> _running;

    public SlotLoop(SlotKeeper keeper, LaneSlots slots, TimeProvider time)
    {
        (_keeper, _slots, _time) = (keeper, slots, time);
        _running = new(() => Task.Run(RunAsync));
        slots.Wanted += Wake;
    }

    public async ValueTask DisposeAsync()
    {
        _slots.Wanted -= Wake;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_running.IsValueCreated)
            await _running.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Wake()
    {
        _ = _running.Value;
        if (_wake.CurrentCount > 0)
            return;
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another woke it in this moment.
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _keeper.RoundAsync(_stop.Token).ConfigureAwait(false);
                if (_keeper.IsIdle)
                    await _wake.WaitAsync(_stop.Token).ConfigureAwait(false);
                else
                    await Task.Delay(SlotTimes.Tick, _time, _stop.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            await _keeper.ReleaseAllAsync().ConfigureAwait(false);
        }
    }
}
