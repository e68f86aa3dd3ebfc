namespace EnrichPipeline.Sources.Quotas;

/// <summary>The durations of slot leases, chosen so that the slots of a dead instance are in use again within a minute.</summary>
internal static class SlotTimes
{
    /// <summary>The shortest lease that Azure grants. The slots of a killed instance stay unused for this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>How long a slot may be used after its last renewal; the rest of the lease is for requests that are on their way.</summary>
    public static readonly TimeSpan UsableAfterRenewal = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    /// <summary>The time-out of a call to the storage: a renewal is tried twice before the slot is lost.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(3);

    /// <summary>How long an instance with nothing to send keeps its slots.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>How often an instance that holds slots checks whether another instance waits for one.</summary>
    public static readonly TimeSpan WaiterCheck = TimeSpan.FromSeconds(2);

    /// <summary>How often an instance without a slot tries to become the one that waits for the next free slot.</summary>
    public static readonly TimeSpan WaiterTry = TimeSpan.FromSeconds(1);

    /// <summary>How long an instance keeps its only slot while others wait. A hand-over costs some two seconds of the slot.</summary>
    public static readonly TimeSpan TurnLength = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long an instance that found no free slot, or gave one to others, pauses before it tries again, unless it becomes the one that
    /// waits.
    /// </summary>
    public static readonly TimeSpan Backoff = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
}
