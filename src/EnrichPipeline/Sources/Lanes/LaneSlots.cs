namespace EnrichPipeline.Sources.Lanes;

/// <summary>The slots of a lane that this process may send through, and from when until when, by its own steady clock.</summary>
internal sealed class LaneSlots(TimeSpan patience)
{
    private volatile IReadOnlyList<Slot> _held = [];

    /// <summary>Someone wants to send.</summary>
    public event Action? Wanted;

    /// <summary>How long a question waits while there is none.</summary>
    public TimeSpan Patience => patience;

    /// <summary>Replaced as a whole, so that the gate never sees half a change.</summary>
    public IReadOnlyList<Slot> Held
    {
        get => _held;
        set => _held = value;
    }

    public int[] UsableAt(TimeSpan now) => [.. _held.Where(slot => slot.From <= now && now < slot.Until).Select(slot => slot.Index)];

    /// <summary>When the next slot that is already held may be used; null where none is to come.</summary>
    public TimeSpan? GainAfter(TimeSpan now) =>
        _held.Where(slot => slot.From > now && slot.Until > slot.From).Min(slot => (TimeSpan?)slot.From);

    public void Want() => Wanted?.Invoke();
}

/// <summary>One share of a lane.</summary>
/// <param name="From">A full window after it was acquired, so that the last requests of its former holder have left the window.</param>
/// <param name="Until">Well before the lease runs out, unless it is renewed.</param>
internal readonly record struct Slot(int Index, TimeSpan From, TimeSpan Until);
