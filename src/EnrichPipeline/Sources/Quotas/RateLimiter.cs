using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>Admits the requests of this process under one quota: evenly spaced, within the limit, the most urgent first.</summary>
internal sealed class RateLimiter : IDisposable
{
    /// <summary>The longest wait for a paused quota. A request that would have to wait longer is refused instead.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Later requests make up for delays of this length, or of a quarter of their spacing; more would be a burst.</summary>
    private static readonly TimeSpan _catchUp = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly List<Waiter> _waiters = [];
    private readonly SendWindow _window = new();
    private readonly SendDelays _delays = new();
    private readonly Quota _quota;
    private readonly QuotaSettings _settings;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private RateLimitHeaders _headers;
    private IReadOnlyList<Slot>? _slots;
    private int _inFlight;
    private TimeSpan _nextAt;
    private TimeSpan? _wokenFor;
    private TimeSpan _pausedUntil;
    private string _pauseReason = "";

    /// <param name="isShared">Whether the quota is shared, so that nothing may be sent until <see cref="Slots"/> are set.</param>
    public RateLimiter(Quota quota, QuotaSettings settings, TimeProvider time, bool isShared = false)
    {
        (_quota, _settings, _time, _slots) = (quota, settings, time, isShared ? [] : null);
        _timer = time.CreateTimer(_ => Dispatch(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised when a request wants to be sent.</summary>
    public event Action? Wanted;

    /// <summary>The slots of a shared quota through which this process may send.</summary>
    public IReadOnlyList<Slot> Slots
    {
        get
        {
            lock (_lock)
                return _slots ?? [];
        }
        set
        {
            lock (_lock)
                _slots = value;
            Dispatch();
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    public LimiterSnapshot Snapshot()
    {
        lock (_lock)
        {
            var (whole, share) = (Whole, ShareAt(Now));
            return new(
                whole,
                share,
                _waiters.Sum(waiter => waiter.Demand?.WaitingCalls ?? 1),
                _inFlight,
                _window.Pending,
                whole.Period + _delays.Margin,
                _slots?.Count,
                _pausedUntil - Now,
                _pauseReason);
        }
    }

    /// <summary>Waits for a permit, or returns why there is none: the quota is paused for long, or other instances use it.</summary>
    /// <param name="demand">The callers that wait, or null for a single request.</param>
    public ValueTask<SourceResult<Permit>> AcquireAsync(IPermitDemand? demand, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<SourceResult<Permit>>(cancellationToken);
        var waiter = new Waiter(Now, demand);
        lock (_lock)
            _waiters.Add(waiter);
        waiter.Cancelling = cancellationToken.Register(() => Cancel(waiter, cancellationToken));
        Wanted?.Invoke();
        Dispatch();
        return new(waiter.Result.Task);
    }

    /// <summary>Applies the limits that the headers of a response announce.</summary>
    public void ApplyServerLimits(RateLimitHeaders headers)
    {
        lock (_lock)
            _headers = headers;
        Dispatch();
    }

    /// <summary>Pauses the quota for a time span, unless it is already paused for longer.</summary>
    public void Pause(TimeSpan span, string reason)
    {
        lock (_lock)
        {
            if (Now + span > _pausedUntil)
                (_pausedUntil, _pauseReason) = (Now + span, reason);
        }
        Dispatch();
    }

    public bool IsBefore(TimeSpan moment) => Now < moment;

    /// <summary>Records that a request was sent, or sent again because its first connection was found dead.</summary>
    public void RecordSent(Permit permit, bool again)
    {
        lock (_lock)
        {
            _window.RecordSent(Now, again);
            if (!again)
                _delays.Add(Now, Now - permit.Due);
        }
        Dispatch();
    }

    /// <summary>Records that a request is finished. If it may have been sent unnoticed, it counts as sent now.</summary>
    public void RecordFinished(PermitState state)
    {
        lock (_lock)
        {
            _inFlight--;
            if (state == PermitState.Started)
                _window.RecordSent(Now, again: false);
            else if (state == PermitState.Unused)
                _window.Cancel();
        }
        Dispatch();
    }

    public void Dispose() => _timer.Dispose();

    private RateLimit Whole => _settings.Limit.LoweredBy(_headers);

    private RateLimit ShareAt(TimeSpan now) => _slots is null
        ? Whole
        : Whole.ForSlots([.. _slots.Where(slot => slot.From <= now && now < slot.Until).Select(slot => slot.Index)], _settings.Limit.Slots);

    private void Cancel(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
            _waiters.Remove(waiter);
        waiter.Result.TrySetCanceled(cancellationToken);
        Dispatch();
    }

    private void Dispatch()
    {
        lock (_lock)
        {
            while (_waiters.Count > 0)
            {
                // The clock is read once: on a busy machine, the time at which a request is refused could pass between two readings.
                var now = Now;
                if (RefuseAt(now))
                    continue;
                if (WaitAt(now) is var wait && wait == TimeSpan.Zero)
                    Admit(now);
                else
                {
                    WakeAfter(wait);
                    return;
                }
            }
        }
    }

    private void WakeAfter(TimeSpan wait)
    {
        _wokenFor = wait == Timeout.InfiniteTimeSpan ? null : Now + wait;
        // A timer ignores fractions of a millisecond and would fire too early.
        _timer.Change(_wokenFor is null ? wait : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Refuses the first waiting request if it would have to wait too long; returns whether it did.</summary>
    private bool RefuseAt(TimeSpan now)
    {
        var first = _waiters[0];
        SourceUnavailable? why =
            _pausedUntil - now > LongestPause ? new(_quota, _pauseReason, _pausedUntil - now)
            : LacksSlotsAt(now) && now - first.Since >= _settings.Patience
                ? new(_quota, "quota in use", _settings.Patience) { QuotaBusy = true }
            : null;
        if (why is not null)
            Complete(first, why);
        return why is not null;
    }

    private bool LacksSlotsAt(TimeSpan now) => _slots is not null && !_slots.Any(slot => now < slot.Until);

    private TimeSpan WaitAt(TimeSpan now)
    {
        var share = ShareAt(now);
        var gain = _slots?.Where(slot => slot.From > now).Min(slot => (TimeSpan?)slot.From) - now ?? Timeout.InfiniteTimeSpan;
        if (share.Requests == 0)
            return LacksSlotsAt(now) ? _waiters[0].Since + _settings.Patience - now : gain;
        if (_inFlight >= share.Concurrency)
            return gain;
        var due = Sooner(_window.WaitAt(now, share.Requests, share.Period + _delays.Margin), gain);
        return due == Timeout.InfiniteTimeSpan ? due : Longest(TimeSpan.Zero, due, _nextAt - now, _pausedUntil - now);
    }

    private void Admit(TimeSpan now)
    {
        var waiter = _waiters.MaxBy(waiter => waiter.Demand?.Urgency ?? 0)!;
        var share = ShareAt(now);
        var expires = _slots?.Where(slot => slot.From <= now && now < slot.Until).Min(slot => slot.Until) ?? TimeSpan.MaxValue;
        var space = (share.Period + _delays.Margin) / share.Requests;
        _nextAt = (_nextAt > now - Longest(space / 4, _catchUp) ? _nextAt : now) + space;
        _window.Permit();
        _inFlight++;
        Complete(waiter, new Permit(this, _wokenFor is { } due && due < now ? due : now, expires));
        _wokenFor = null;
    }

    private void Complete(Waiter waiter, SourceResult<Permit> result)
    {
        _waiters.Remove(waiter);
        waiter.Cancelling.Unregister();
        waiter.Result.TrySetResult(result);
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan || (other != Timeout.InfiniteTimeSpan && other < one) ? other : one;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = waits[0];
        foreach (var wait in waits)
            longest = wait > longest ? wait : longest;
        return longest;
    }

    private sealed class Waiter(TimeSpan since, IPermitDemand? demand)
    {
        public TaskCompletionSource<SourceResult<Permit>> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenRegistration Cancelling { get; set; }

        public TimeSpan Since => since;

        public IPermitDemand? Demand => demand;
    }
}
