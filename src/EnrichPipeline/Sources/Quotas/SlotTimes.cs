namespace EnrichPipeline.Sources.Quotas;

/// <summary>The times of slot leases, chosen so that a dead instance's slots are in use again within a minute.</summary>
internal static class SlotTimes
{
    /// <summary>The shortest that Azure grants: the slots of a killed instance stay unused for so long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>After this time without a renewal nothing more is sent; the rest of the lease is for what is on its way.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    /// <summary>The longest that one call to the storage may take: a renewal is tried twice before the slot is lost.</summary>
    public static readonly TimeSpan Call = TimeSpan.FromSeconds(3);

    /// <summary>After so long with nothing to send the slots are released.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>How often a holder checks whether another instance waits.</summary>
    public static readonly TimeSpan WaiterCheck = TimeSpan.FromSeconds(2);

    /// <summary>How often an instance without a slot tries to become the one that waits for the next free slot.</summary>
    public static readonly TimeSpan WaiterTry = TimeSpan.FromSeconds(1);

    /// <summary>How long an instance keeps its only slot while others wait. A hand-over costs some two seconds of the slot.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long an instance that found no free slot, or gave one to others, does not try again, unless it becomes the one that waits.
    /// </summary>
    public static readonly TimeSpan Backoff = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
}
