namespace EnrichPipeline.Sources.Lanes;

/// <summary>One lane's budget within this process: first come, first served.</summary>
internal sealed class LaneGate(Lane lane, LanePace allowed, TimeProvider time) : IDisposable
{
    /// <summary>Whoever would have to wait longer for a resting lane is told so instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SlidingWindow _window = new();
    private readonly long _origin = time.GetTimestamp();
    private LaneHeaders _heard;
    private TaskCompletionSource _changed = NewSignal();
    private int _inFlight;
    private bool _warm;
    private TimeSpan _restsUntil;
    private string _restsFor = "";

    // The first request takes its time to leave (code to compile, names to resolve, connections to make) and would arrive
    // together with those that came long after it: until it is back, it goes alone.
    private LanePace Pace => _warm ? allowed.LoweredBy(_heard) : allowed with { Concurrency = 1 };

    private TimeSpan Now => time.GetElapsedTime(_origin);

    public async ValueTask<Answer<LaneLease>> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var (decided, wait) = Decide();
                if (decided is { } answer)
                    return answer;
                await wait(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Heed(LaneHeaders headers)
    {
        lock (_lock)
        {
            if (_heard == headers)
                return;
            _heard = headers;
        }
        Signal();
    }

    public void Rest(TimeSpan span, string reason)
    {
        lock (_lock)
        {
            if (Now + span > _restsUntil)
                (_restsUntil, _restsFor) = (Now + span, reason);
        }
        Signal();
    }

    public void Connected()
    {
        lock (_lock)
            _window.Delay(Now);
    }

    public void Dispose() => _turn.Dispose();

    private (Answer<LaneLease>? Decided, Func<CancellationToken, Task> Wait) Decide()
    {
        lock (_lock)
        {
            var now = Now;
            var rest = _restsUntil - now;
            if (rest > Patience)
                return (new Outage(lane, _restsFor, rest), Never);
            var changed = _changed.Task;
            if (_inFlight >= Pace.Concurrency)
                return (null, token => changed.WaitAsync(token));
            var due = _window.WaitAt(now, Pace);
            var wait = rest > due ? rest : due;
            return wait > TimeSpan.Zero ? (null, token => WaitAsync(wait, changed, token)) : (Start(now), Never);
        }
    }

    private LaneLease Start(TimeSpan now)
    {
        _window.Start(now);
        _inFlight++;
        return new LaneLease(Leave);
    }

    private void Leave()
    {
        lock (_lock)
        {
            _inFlight--;
            if (!_warm)
                _window.Delay(Now);
            _warm = true;
        }
        Signal();
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_lock)
            (changed, _changed) = (_changed, NewSignal());
        changed.SetResult();
    }

    private async Task WaitAsync(TimeSpan span, Task changed, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(span, time, either.Token), changed).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static Task Never(CancellationToken cancellationToken) => Task.CompletedTask;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
