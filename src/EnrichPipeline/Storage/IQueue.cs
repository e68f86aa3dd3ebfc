namespace EnrichPipeline.Storage;

/// <summary>A queue that delivers each message at least once, in no particular order.</summary>
public interface IQueue
{
    /// <summary>Sends a message that becomes visible after <paramref name="delay"/> (at most seven days).</summary>
    Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>
    /// Receives up to <paramref name="most"/> (1 to 32) messages and hides them for <paramref name="visibility"/>; empty if none is due.
    /// </summary>
    Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Changes how long a received message stays hidden, or returns null if its receipt is no longer valid.</summary>
    Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Deletes a received message; does nothing if its receipt is no longer valid.</summary>
    Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken);

    /// <summary>Returns the approximate number of messages, including hidden ones.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Returns when the oldest of the first 32 due messages was sent, or null if none is due.</summary>
    Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken);
}

/// <summary>A received message.</summary>
/// <param name="Receipt">Required to hide or delete the message; changes with each receipt and each <see cref="IQueue.HideAsync"/>.</param>
/// <param name="DequeueCount">How often the message has been received, including this time.</param>
public sealed record QueuedMessage(string Id, string Receipt, BinaryData Body, long DequeueCount, DateTimeOffset InsertedOn);
