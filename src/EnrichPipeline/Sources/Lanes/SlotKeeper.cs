using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Gets slots of a lane while there is something to send, keeps their leases, and gives them back, to others in fairness.</summary>
/// <remarks>
/// Whoever has something to send and no slot tries to hold the lease "waiting", one instance at a time. A holder that
/// finds it taken knows that somebody goes without: it takes no second slot, gives one of several back at once, and its
/// only one after its turn.
/// </remarks>
internal sealed partial class SlotKeeper
{
    private readonly List<SlotLease> _held = [];
    private readonly string _name;
    private readonly LaneGate _gate;
    private readonly LaneSlots _slots;
    private readonly int _count;
    private readonly TimedLeases _leases;
    private readonly WaitingMark _waiting;
    private readonly SharedBlock _block;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private TimeSpan _tryAt;
    private TimeSpan _pause = SlotTimes.Tick;
    private TimeSpan _lookAt;
    private TimeSpan _busy;

    public SlotKeeper(string name, LaneGate gate, LaneSlots slots, int count, ILeases leases, SharedBlock block, TimeProvider time, ILogger logger)
    {
        (_name, _gate, _slots, _count, _block, _time, _logger) = (name, gate, slots, count, block, time, logger);
        _leases = new TimedLeases(name, leases, time, logger);
        _waiting = new WaitingMark($"{name}-waiting", _leases, time);
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    private int Usable => _held.Count(slot => !slot.Leaving);

    /// <summary>Nothing to send and nothing held: there is no round to make until someone wants to send.</summary>
    public bool IsIdle => _gate.Demand == 0 && _held.Count == 0;

    /// <summary>To be called every <see cref="SlotTimes.Tick"/>, one at a time.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        await _block.LookAsync(cancellationToken).ConfigureAwait(false);
        await RenewAsync(cancellationToken).ConfigureAwait(false);
        await GiveBackAsync(cancellationToken).ConfigureAwait(false);
        if (Now >= _tryAt && _gate.Demand > _held.Count)
            await GainAsync(cancellationToken).ConfigureAwait(false);
        if (_held.Count > 0 || _gate.Demand == 0)
            await _waiting.ClearAsync(cancellationToken).ConfigureAwait(false);
        else
            await _waiting.SetAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in _held.Where(slot => Now >= slot.Until - SlotTimes.Usable + SlotTimes.RenewEvery).ToList())
        {
            var asked = Now;
            if (await _leases.RenewAsync(slot.Lease, cancellationToken).ConfigureAwait(false) is not { } ours)
                continue;
            if (ours)
                slot.Until = asked + SlotTimes.Usable;
            else
                _held.Remove(slot);
        }
        if (_held.RemoveAll(slot => Now > slot.Until + SlotTimes.Lease) > 0)
            Log.Lost(_logger, _name);
        Publish();
    }

    private async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        if (_gate.Demand > 0)
            _busy = Now;
        if (Now - _busy >= SlotTimes.Idle)
            Leave(_held);
        Leave(_held.Where(slot => !_gate.Whole.IsWorthIt(slot.Index, _count)));
        if (await IsForOthersAsync(cancellationToken).ConfigureAwait(false))
            LeaveToOthers();
        Publish();
        while (_held.Find(slot => slot.Leaving) is { } left && _gate.InFlight <= _gate.Pace.Concurrency)
        {
            _held.Remove(left);
            await _leases.ReleaseAsync(left.Lease, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsForOthersAsync(CancellationToken cancellationToken)
    {
        var oldest = _held.Where(slot => !slot.Leaving).Min(slot => (TimeSpan?)slot.Acquired);
        if (Now < _lookAt || oldest is null || (Usable == 1 && Now - oldest < SlotTimes.Turn))
            return false;
        _lookAt = Now + SlotTimes.Look;
        return await _waiting.IsSetByOthersAsync(cancellationToken).ConfigureAwait(false);
    }

    private void LeaveToOthers()
    {
        Leave([_held.Where(slot => !slot.Leaving).MinBy(slot => slot.Acquired)!]);
        _tryAt = Now + Jittered(SlotTimes.Modesty);
    }

    private static void Leave(IEnumerable<SlotLease> slots)
    {
        foreach (var slot in slots)
            slot.Leaving = true;
    }

    private async Task GainAsync(CancellationToken cancellationToken)
    {
        var before = _held.Count;
        foreach (var index in Free())
        {
            if (_gate.Demand <= _held.Count || (_held.Count > 0 && await _waiting.IsSetByOthersAsync(cancellationToken).ConfigureAwait(false)))
                break;
            await TryGainAsync(index, cancellationToken).ConfigureAwait(false);
        }
        _pause = _held.Count > before || _waiting.IsOurs ? SlotTimes.Tick : Longer(_pause);
        _tryAt = Now + Jittered(_pause);
        _lookAt = Now + SlotTimes.Look;
        Publish();
    }

    /// <summary>In any order, so that instances do not all try the same one first.</summary>
    private int[] Free()
    {
        var whole = _gate.Whole;
        int[] free = [.. Enumerable.Range(0, _count).Where(index => whole.IsWorthIt(index, _count) && _held.TrueForAll(slot => slot.Index != index))];
        Random.Shared.Shuffle(free);
        return free;
    }

    private async Task TryGainAsync(int index, CancellationToken cancellationToken)
    {
        var asked = Now;
        if (await _leases.TryAcquireAsync($"{_name}-{index}", cancellationToken).ConfigureAwait(false) is not { } lease)
            return;
        _held.Add(new SlotLease(index, lease, Now, Now + _gate.Whole.Window, asked + SlotTimes.Usable));
        _busy = Now;
    }

    private void Publish()
    {
        Slot[] usable = [.. _held.Where(slot => !slot.Leaving).Select(slot => slot.Slot)];
        if (usable.SequenceEqual(_slots.Held))
            return;
        _slots.Held = usable;
        _gate.Signal();
    }

    public async Task ReleaseAllAsync()
    {
        _slots.Held = [];
        await _waiting.ClearAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var slot in _held)
            await _leases.ReleaseAsync(slot.Lease, CancellationToken.None).ConfigureAwait(false);
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 1.6 < SlotTimes.LongestPause ? pause * 1.6 : SlotTimes.LongestPause;

    private static TimeSpan Jittered(TimeSpan span) => span * (0.7 + (Random.Shared.NextDouble() * 0.6));

    private static partial class Log
    {
        [LoggerMessage(2010, LogLevel.Warning, "{Lane}: a slot of the shared budget could not be renewed in time and is lost")]
        public static partial void Lost(ILogger logger, string lane);
    }
}
