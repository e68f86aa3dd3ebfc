using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>One share of a quota, and when this process may use it by its monotonic clock.</summary>
/// <param name="From">One full window after the acquisition, so that the last requests of the former holder have left the window.</param>
/// <param name="Until">A time well before the lease expires; each renewal moves it on.</param>
internal readonly record struct Slot(int Index, TimeSpan From, TimeSpan Until);

/// <summary>Acquires slots of a quota while there are requests to send, renews their leases, and shares them fairly.</summary>
/// <remarks>
/// An instance that has requests to send but no slot tries to hold the lease "waiting", which one instance at a time can hold. While that
/// lease is taken, an instance that holds slots acquires no second slot. If it has several, it releases one at once; if it has only one, it
/// releases it after its turn.
/// </remarks>
internal sealed partial class SlotLeaseManager : IAsyncDisposable
{
    private readonly List<HeldSlot> _held = [];
    private readonly string _quota;
    private readonly RateLimiter _limiter;
    private readonly int _count;
    private readonly LeaseClient _leases;
    private readonly WaiterLease _waiter;
    private readonly ServiceBlock _block;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Lazy<Task> _running;
    private TimeSpan _acquireAt;
    private TimeSpan _checkAt;
    private TimeSpan _busyAt;

    public SlotLeaseManager(
        string quota, RateLimiter limiter, int count, ILeases leases, ServiceBlock block, TimeProvider time, ILogger logger)
    {
        (_quota, _limiter, _count, _block, _time, _logger) = (quota, limiter, count, block, time, logger);
        _leases = new LeaseClient(quota, leases, time, logger);
        _waiter = new WaiterLease($"{quota}-waiting", _leases, time);
        _running = new(() => Task.Run(RunAsync));
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    private IEnumerable<HeldSlot> Kept => _held.Where(slot => !slot.IsLeaving);

    /// <summary>Starts making rounds as soon as a request wants to be sent.</summary>
    public SlotLeaseManager Start()
    {
        _limiter.Wanted += Wake;
        return this;
    }

    /// <summary>Makes one round of renewing, releasing and acquiring slots. Rounds never overlap.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        await _block.CheckAsync(cancellationToken).ConfigureAwait(false);
        await RenewAsync(cancellationToken).ConfigureAwait(false);
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        var demand = _limiter.Snapshot().Demand;
        if (Now >= _acquireAt && demand > _held.Count)
            await AcquireAsync(cancellationToken).ConfigureAwait(false);
        if (_held.Count > 0 || demand == 0)
            await _waiter.ReleaseAsync(cancellationToken).ConfigureAwait(false);
        else if (await _waiter.HoldAsync(cancellationToken).ConfigureAwait(false))
            _acquireAt = Now; // The next free slot is ours, so every round tries to acquire it.
    }

    public async ValueTask DisposeAsync()
    {
        _limiter.Wanted -= Wake;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_running.IsValueCreated)
            await _running.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Wake()
    {
        _ = _running.Value;
        lock (_wake)
        {
            if (_wake.CurrentCount == 0)
                _wake.Release();
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await RoundAsync(_stop.Token).ConfigureAwait(false);
                if (_held.Count == 0 && _limiter.Snapshot().Demand == 0)
                    await _wake.WaitAsync(_stop.Token).ConfigureAwait(false);
                else
                    await Task.Delay(SlotTimes.Round, _time, _stop.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            _limiter.Slots = [];
            await _waiter.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
            foreach (var slot in _held)
                await _leases.ReleaseAsync(slot.Lease, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in _held.Where(slot => Now >= slot.Until - SlotTimes.UsableAfterRenewal + SlotTimes.RenewEvery).ToList())
        {
            var asked = Now;
            if (await _leases.RenewAsync(slot.Lease, cancellationToken).ConfigureAwait(false) is not { } ours)
                continue;
            if (ours)
                slot.Until = asked + SlotTimes.UsableAfterRenewal;
            else
                _held.Remove(slot);
        }
        if (_held.RemoveAll(slot => Now > slot.Until + SlotTimes.Lease) > 0)
            Log.Lost(_logger, _quota);
        Publish();
    }

    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var snapshot = _limiter.Snapshot();
        if (snapshot.Demand > 0)
            _busyAt = Now;
        foreach (var slot in Kept.Where(slot => Now - _busyAt >= SlotTimes.Idle || !snapshot.Whole.AllowsRequests(slot.Index, _count)))
            slot.IsLeaving = true;
        if (await IsWantedByOthersAsync(cancellationToken).ConfigureAwait(false))
        {
            Kept.MinBy(slot => slot.Acquired)!.IsLeaving = true;
            _acquireAt = Now + Jittered(SlotTimes.Backoff);
        }
        Publish();
        while (_held.Find(slot => slot.IsLeaving) is { } left && _limiter.Snapshot().FitsShare)
        {
            _held.Remove(left);
            await _leases.ReleaseAsync(left.Lease, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsWantedByOthersAsync(CancellationToken cancellationToken)
    {
        var oldest = Kept.Min(slot => (TimeSpan?)slot.Acquired);
        if (Now < _checkAt || oldest is null || (Kept.Count() == 1 && Now - oldest < SlotTimes.TurnLength))
            return false;
        _checkAt = Now + SlotTimes.WaiterCheck;
        return await _waiter.IsHeldByOthersAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task AcquireAsync(CancellationToken cancellationToken)
    {
        var before = _held.Count;
        foreach (var index in FreeSlots())
        {
            if (_limiter.Snapshot().Demand <= _held.Count
                || (_held.Count > 0 && await _waiter.IsHeldByOthersAsync(cancellationToken).ConfigureAwait(false)))
                break;
            await TryAcquireAsync(index, cancellationToken).ConfigureAwait(false);
        }
        if (_held.Count == before && !_waiter.IsOurs)
            _acquireAt = Now + Jittered(SlotTimes.Backoff);
        _checkAt = Now + SlotTimes.WaiterCheck;
        Publish();
    }

    /// <summary>Returns the slots not held here, in random order, so that instances do not all try the same one first.</summary>
    private int[] FreeSlots()
    {
        var whole = _limiter.Snapshot().Whole;
        int[] free =
        [
            .. Enumerable.Range(0, _count).Where(index => whole.AllowsRequests(index, _count)).Except(_held.Select(slot => slot.Index)),
        ];
        Random.Shared.Shuffle(free);
        return free;
    }

    private async Task TryAcquireAsync(int index, CancellationToken cancellationToken)
    {
        var asked = Now;
        if (await _leases.TryAcquireAsync($"{_quota}-{index}", cancellationToken).ConfigureAwait(false) is not { } lease)
            return;
        _held.Add(new HeldSlot(index, lease, Now, Now + _limiter.Snapshot().Window) { Until = asked + SlotTimes.UsableAfterRenewal });
        _busyAt = Now;
    }

    private void Publish()
    {
        Slot[] usable = [.. Kept.Select(slot => new Slot(slot.Index, slot.From, slot.Until))];
        if (!usable.SequenceEqual(_limiter.Slots))
            _limiter.Slots = usable;
    }

    private static TimeSpan Jittered(TimeSpan span) => span * (0.7 + (Random.Shared.NextDouble() * 0.6));

    /// <summary>A slot whose lease this process holds. A leaving slot is held only until the requests sent through it finish.</summary>
    private sealed class HeldSlot(int index, Lease lease, TimeSpan acquired, TimeSpan from)
    {
        public int Index => index;

        public Lease Lease => lease;

        public TimeSpan Acquired => acquired;

        public TimeSpan From => from;

        public TimeSpan Until { get; set; }

        public bool IsLeaving { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(2010, LogLevel.Warning, "{Quota}: the lease of a slot could not be renewed in time and is lost")]
        public static partial void Lost(ILogger logger, string quota);
    }
}
