using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace EnrichPipeline.Storage.Azure;

/// <summary>A queue in a storage account. The service counts in whole seconds, so times are rounded up.</summary>
internal sealed class AzureQueue(QueueClient queue) : IQueue
{
    /// <summary>The time to live of messages. By default, the service would delete them after seven days.</summary>
    private static readonly TimeSpan _neverExpires = TimeSpan.FromSeconds(-1);

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueLimits.RequireSendable(body, delay);
        return queue.SendMessageAsync(MessageEncoding.Encode(body), WholeSeconds(delay), _neverExpires, cancellationToken);
    }

    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(
        int most, TimeSpan visibility, CancellationToken cancellationToken)
    {
        QueueLimits.RequireReceivable(most, visibility);
        var messages = await queue.ReceiveMessagesAsync(most, WholeSeconds(visibility), cancellationToken);
        return [.. messages.Value.Select(Received)];
    }

    /// <summary>Hides a message. Its body is sent again, since servers differ in how they treat an update without a body.</summary>
    public async Task<QueuedMessage?> HideAsync(
        QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken)
    {
        QueueLimits.RequireHidable(visibility);
        try
        {
            var update = await queue.UpdateMessageAsync(
                message.Id, message.Receipt, MessageEncoding.Encode(message.Body), WholeSeconds(visibility), cancellationToken);
            return message with { Receipt = update.Value.PopReceipt };
        }
        catch (RequestFailedException error) when (IsNoLongerOurs(error.ErrorCode))
        {
            return null;
        }
    }

    public async Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await queue.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException error) when (IsNoLongerOurs(error.ErrorCode))
        {
            // Another process has received or deleted it.
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    public async Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken) =>
        (await queue.PeekMessagesAsync(QueueLimits.MaxReceive, cancellationToken)).Value.Min(message => message.InsertedOn);

    private static QueuedMessage Received(QueueMessage message) => new(
        message.MessageId,
        message.PopReceipt,
        MessageEncoding.Decode(message.Body),
        message.DequeueCount,
        message.InsertedOn ?? default);

    private static bool IsNoLongerOurs(string? errorCode) =>
        errorCode == QueueErrorCode.MessageNotFound || errorCode == QueueErrorCode.PopReceiptMismatch;

    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
