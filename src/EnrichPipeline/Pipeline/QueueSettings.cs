namespace EnrichPipeline.Pipeline;

/// <summary>How the local host and the Functions host process their queues. The values in host.json are the same.</summary>
public static class QueueSettings
{
    /// <summary>
    /// How often a message is received before it counts as poison. The number is high, since each process that is killed adds a receipt to
    /// all messages that it held. A reference whose own processing fails becomes poison sooner, by the count in its message.
    /// </summary>
    public const int MaxDequeueCount = 20;

    /// <summary>How many messages one call receives: the maximum of the service.</summary>
    public const int BatchSize = 32;

    /// <summary>
    /// The next batch is received when no more messages than this are in process: enough to fill the calls to PubMed, which take 50
    /// questions.
    /// </summary>
    public const int NewBatchThreshold = 224;

    /// <summary>
    /// The limit for the local host. It is twice as high, since that host receives the messages of a killed process again twice as soon.
    /// </summary>
    public const int MaxLocalDequeueCount = 2 * MaxDequeueCount;

    /// <summary>How long a message stays hidden after a failure before it is received again.</summary>
    public static readonly TimeSpan VisibilityTimeout = TimeSpan.FromMinutes(1);

    /// <summary>How long the local host holds a message that it has received. It renews the hold of messages that are in process.</summary>
    public static readonly TimeSpan LocalHold = VisibilityTimeout / 2;
}
