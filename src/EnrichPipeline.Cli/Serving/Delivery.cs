using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>One message, from receipt to deletion. What fails comes back by itself, and counts as poison after some receipts.</summary>
internal sealed partial class Delivery(PumpedQueue queue, TimeProvider time, ILogger logger)
{
    /// <summary>Never throws: the message is done, or comes back.</summary>
    public async Task DeliverAsync(QueuedMessage message, CancellationToken abandoned)
    {
        await using var hold = new VisibilityRenewal(queue.Queue, message, time);
        try
        {
            // A process that dies at a message leaves no exception, only its count.
            if (message.DequeueCount > QueueSettings.MaxDequeueCount)
                await PutAsideAsync(message, null, hold);
            else
                await HandleAsync(message, hold, abandoned);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // Stopped in the middle: the message comes back, here or elsewhere.
        }
        catch (Exception error)
        {
            Log.ComesBack(logger, error, queue.Name, message.DequeueCount);
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
            await PutAsideAsync(message, error, hold);
        }
    }

    private static bool IsPoison(Exception error, QueuedMessage message) =>
        error is UnreadableMessageException || message.DequeueCount >= QueueSettings.MaxDequeueCount;

    private async Task PutAsideAsync(QueuedMessage message, Exception? error, VisibilityRenewal hold)
    {
        Log.Poison(logger, error, queue.Name, message.DequeueCount);
        if (queue.Poison is not null)
            await queue.Poison.SendAsync(message.Body, TimeSpan.Zero, CancellationToken.None);
        await hold.DeleteAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Warning, "A message of the queue {Queue} failed at receipt {Count} and comes back")]
        public static partial void ComesBack(ILogger logger, Exception error, string queue, long count);

        [LoggerMessage(211, LogLevel.Error, "A message of the queue {Queue} failed for good at receipt {Count}")]
        public static partial void Poison(ILogger logger, Exception? error, string queue, long count);
    }
}
