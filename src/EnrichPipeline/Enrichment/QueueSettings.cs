namespace EnrichPipeline.Enrichment;

/// <summary>How queues are worked off, by the local host and by the Functions host: host.json says the same.</summary>
public static class QueueSettings
{
    /// <summary>
    /// How often a message is received before it counts as poison. Many, since a killed process counts as a receipt of all that it had
    /// in hand; a reference that fails by itself is counted in its message, and sooner at its end.
    /// </summary>
    public const int MaxDequeueCount = 20;

    /// <summary>How many messages one call takes.</summary>
    public const int BatchSize = 16;

    /// <summary>How few messages are left in work when the next batch is taken.</summary>
    public const int NewBatchThreshold = 8;

    /// <summary>How long a message that failed, or whose process died, stays hidden before it is tried again.</summary>
    public static readonly TimeSpan VisibilityTimeout = TimeSpan.FromMinutes(1);
}
