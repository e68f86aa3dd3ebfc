using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>One lane's budget within this process: first come, first served.</summary>
internal sealed class LaneGate(Lane lane, LanePace allowed, TimeProvider time, LaneSlots? slots = null) : IDisposable
{
    /// <summary>Whoever would have to wait longer for a resting lane is told so instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SlidingWindow _window = new();
    private LaneHeaders _heard;
    private TaskCompletionSource _changed = NewSignal();
    private int _inFlight;
    private int _demand;
    private bool _warm;
    private TimeSpan _restsUntil;
    private string _restsFor = "";

    // The first request takes its time to leave (code to compile, names to resolve, connections to make) and would arrive
    // together with those that came long after it: until it is back, it goes alone.
    private LanePace PaceAt(TimeSpan now)
    {
        var whole = allowed.LoweredBy(_heard);
        var pace = slots is null ? whole : whole.Share(slots.UsableAt(now), allowed.Slots);
        return _warm ? pace : pace with { Concurrency = Math.Min(pace.Concurrency, 1) };
    }

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>How many requests are in flight or want to be.</summary>
    public int Demand => Volatile.Read(ref _demand);

    public int InFlight
    {
        get
        {
            lock (_lock)
                return _inFlight;
        }
    }

    /// <summary>What the slots that may be used now are worth.</summary>
    public LanePace Pace
    {
        get
        {
            lock (_lock)
                return PaceAt(Now);
        }
    }

    /// <summary>What all slots together are worth, after what the service said.</summary>
    public LanePace Whole
    {
        get
        {
            lock (_lock)
                return allowed.LoweredBy(_heard);
        }
    }

    public LaneGlance Glance()
    {
        lock (_lock)
            return new(allowed.LoweredBy(_heard).Starts, _inFlight, Demand, slots?.Held.Count, _restsUntil - Now, _restsFor);
    }

    public async ValueTask<Answer<LaneLease>> EnterAsync(CancellationToken cancellationToken)
    {
        var since = Now;
        Interlocked.Increment(ref _demand);
        slots?.Want();
        var entered = false;
        try
        {
            var answer = await WaitForTurnAsync(since, cancellationToken).ConfigureAwait(false);
            entered = answer.Answered;
            return answer;
        }
        finally
        {
            if (!entered)
                Interlocked.Decrement(ref _demand);
        }
    }

    /// <summary>Looks anew at what may be sent: slots were gained, lost or given up.</summary>
    public void Signal()
    {
        TaskCompletionSource changed;
        lock (_lock)
            (changed, _changed) = (_changed, NewSignal());
        changed.SetResult();
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

    public void Sending()
    {
        lock (_lock)
            _window.Send(Now);
    }

    public void Connected()
    {
        lock (_lock)
            _window.Delay(Now);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Answer<LaneLease>> WaitForTurnAsync(TimeSpan since, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var (decided, wait) = Decide(since);
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

    private (Answer<LaneLease>? Decided, Func<CancellationToken, Task> Wait) Decide(TimeSpan since)
    {
        lock (_lock)
        {
            var now = Now;
            var rest = _restsUntil - now;
            if (rest > Patience)
                return (new Outage(lane, _restsFor, rest), Never);
            var changed = _changed.Task;
            var pace = PaceAt(now);
            var gain = slots?.GainAfter(now) - now;
            if (pace.Starts == 0 && gain is null && now - since >= slots!.Patience)
                return (new Outage(lane, "no budget free", slots.Patience) { NoBudget = true }, Never);
            if (pace.Starts == 0)
                return (null, token => WaitAsync(gain ?? slots!.Patience - (now - since), changed, token));
            if (_inFlight >= pace.Concurrency)
                return (null, token => gain is { } more ? WaitAsync(more, changed, token) : changed.WaitAsync(token));
            var due = _window.WaitAt(now, pace);
            due = gain < due ? gain.Value : due;
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
            Interlocked.Decrement(ref _demand);
            if (!_warm)
                _window.Delay(Now);
            _warm = true;
        }
        Signal();
    }

    private async Task WaitAsync(TimeSpan span, Task changed, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A delay drops fractions of a millisecond: one of less would be none, and the gate would ask the clock in a circle till it is over.
        var whole = TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds));
        await Task.WhenAny(Task.Delay(whole, time, either.Token), changed).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static Task Never(CancellationToken cancellationToken) => Task.CompletedTask;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
