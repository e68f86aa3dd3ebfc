namespace EnrichPipeline.Storage;

/// <summary>A queue that delivers each message at least once, in no order that matters.</summary>
public interface IQueue
{
    /// <summary>Puts a message in, to be seen after <paramref name="delay"/> (at most seven days).</summary>
    Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="most"/> (1 to 32) messages, hidden from others for <paramref name="visibility"/>; empty where none is due.</summary>
    Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Hides a received message for longer, or for less; null where it is no longer ours.</summary>
    Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Removes a received message; nothing happens where it is no longer ours.</summary>
    Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken);

    /// <summary>About how many messages are in the queue, hidden ones included.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>When the oldest of the messages that are due was put in, as far as a look at the first 32 tells; null where none is due.</summary>
    Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken);
}

/// <summary>A received message.</summary>
/// <param name="Receipt">Proves that it is ours; changes with each receipt and each <see cref="IQueue.HideAsync"/>.</param>
/// <param name="DequeueCount">How often it has been received, this time included.</param>
public sealed record QueuedMessage(string Id, string Receipt, BinaryData Body, long DequeueCount, DateTimeOffset InsertedOn);
