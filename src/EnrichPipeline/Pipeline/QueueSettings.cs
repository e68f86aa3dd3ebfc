namespace EnrichPipeline.Pipeline;

/// <summary>How the local host and the Functions host process queues. host.json has the same values.</summary>
public static class QueueSettings
{
    /// <summary>
    /// How often a message is received before it counts as poison. High, since a killed process counts as a receipt of all messages that it
    /// held. A reference that fails by itself becomes poison sooner, by the count in its message.
    /// </summary>
    public const int MaxDequeueCount = 20;

    /// <summary>How many messages one call receives: the maximum of the service.</summary>
    public const int BatchSize = 32;

    /// <summary>
    /// The next batch is received when no more messages than this are in process: enough to fill calls to PubMed, which take 50 questions.
    /// </summary>
    public const int NewBatchThreshold = 224;

    /// <summary>The same for the local host, which receives what a killed process held twice as soon.</summary>
    public const int MaxLocalDequeueCount = 2 * MaxDequeueCount;

    /// <summary>How long a message stays hidden after a failure before it is received again.</summary>
    public static readonly TimeSpan VisibilityTimeout = TimeSpan.FromMinutes(1);

    /// <summary>How long the local host holds a message, unless it renews the hold, as it does with messages in process.</summary>
    public static readonly TimeSpan LocalHold = VisibilityTimeout / 2;
}
