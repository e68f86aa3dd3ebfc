namespace EnrichPipeline.Pipeline;

/// <summary>How queues are worked off, by the local host and by the Functions host: host.json says the same.</summary>
public static class QueueSettings
{
    /// <summary>
    /// How often a message is received before it counts as poison. Many, since a killed process counts as a receipt of all that it had
    /// in hand; a reference that fails by itself is counted in its message, and sooner at its end.
    /// </summary>
    public const int MaxDequeueCount = 20;

    /// <summary>How many messages one call takes: the most that the service gives.</summary>
    public const int BatchSize = 32;

    /// <summary>At how many messages in work the next batch is taken: enough for full calls to PubMed, which take 50 questions.</summary>
    public const int NewBatchThreshold = 224;

    /// <summary>How long a message that failed, or whose process died, stays hidden before it is tried again.</summary>
    public static readonly TimeSpan VisibilityTimeout = TimeSpan.FromMinutes(1);
}
