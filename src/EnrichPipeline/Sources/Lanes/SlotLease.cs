using EnrichPipeline.Storage;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>A slot whose lease this process holds.</summary>
internal sealed class SlotLease(int index, Lease lease, TimeSpan acquired, TimeSpan usableFrom, TimeSpan until)
{
    public Lease Lease => lease;

    public int Index => index;

    public TimeSpan Acquired => acquired;

    /// <summary>From here on nothing may be sent, whatever has become of the lease.</summary>
    public TimeSpan Until { get; set; } = until;

    /// <summary>Given up, and held only until what was sent through it is back.</summary>
    public bool Leaving { get; set; }

    public Slot Slot => new(index, usableFrom, Until);
}
