using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>
/// Processes one message. After a failure it becomes visible again; after too many receipts it is moved to the poison queue.
/// </summary>
internal sealed partial class MessageProcessor(QueueToProcess queue, TimeProvider time, ILogger logger)
{
    /// <summary>Processes the message and never throws.</summary>
    public async Task ProcessAsync(QueuedMessage message, CancellationToken abandoned)
    {
        await using var hold = new VisibilityRenewal(queue.Queue, message, time);
        try
        {
            // A crash of the process leaves no exception, only the count.
            if (message.DequeueCount > QueueSettings.MaxLocalDequeueCount)
                await MoveToPoisonAsync(message, null, hold);
            else
                await HandleAsync(message, hold, abandoned);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // The message becomes visible again.
        }
        catch (Exception error)
        {
            Log.WillBeRetried(logger, error, queue.Name, message.DequeueCount);
        }
    }

    private async Task HandleAsync(QueuedMessage message, VisibilityRenewal hold, CancellationToken abandoned)
    {
        try
        {
            await queue.Handle(message.Body, abandoned);
            await hold.DeleteAsync();
        }
        catch (Exception error) when (IsPoison(error, message) && !abandoned.IsCancellationRequested)
        {
            await MoveToPoisonAsync(message, error, hold);
        }
    }

    private static bool IsPoison(Exception error, QueuedMessage message) =>
        error is UnreadableMessageException || message.DequeueCount >= QueueSettings.MaxLocalDequeueCount;

    private async Task MoveToPoisonAsync(QueuedMessage message, Exception? error, VisibilityRenewal hold)
    {
        Log.Poison(logger, error, queue.Name, message.DequeueCount);
        if (queue.Poison is not null)
            await queue.Poison.SendAsync(message.Body, TimeSpan.Zero, CancellationToken.None);
        await hold.DeleteAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Warning, "A message of the queue {Queue} failed at receipt {Count} and will be retried")]
        public static partial void WillBeRetried(ILogger logger, Exception error, string queue, long count);

        [LoggerMessage(211, LogLevel.Error, "A message of the queue {Queue} failed for good at receipt {Count}")]
        public static partial void Poison(ILogger logger, Exception? error, string queue, long count);
    }
}
