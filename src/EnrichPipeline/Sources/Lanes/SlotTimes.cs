namespace EnrichPipeline.Sources.Lanes;

/// <summary>The patience of slots, chosen so that a dead instance's slots are in use again within a minute.</summary>
internal static class SlotTimes
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>After this time without a renewal nothing is sent any more; the rest is for what is on its way.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromSeconds(14);

    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(5);

    /// <summary>The longest that one call to the storage may take; a renewal is tried twice before the slot is lost.</summary>
    public static readonly TimeSpan Call = TimeSpan.FromSeconds(4);

    /// <summary>Nothing to send for so long, and the slots go back.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>How often a holder asks whether anyone waits.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>The only slot of an instance is its own for so long, even while others wait.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    /// <summary>Whoever gave a slot to others leaves it to them.</summary>
    public static readonly TimeSpan Modesty = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);
}
