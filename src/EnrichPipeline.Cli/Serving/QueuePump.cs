using EnrichPipeline.Pipeline;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>
/// Receives messages of a queue and processes them in parallel: few at first, then more, up to a limit. Retries while the storage is down.
/// </summary>
/// <param name="lease">The lease for processing messages, or null if all hosts process messages of this queue.</param>
internal sealed partial class QueuePump(QueueToProcess queue, LeaderLease? lease, TimeProvider time, ILogger<QueuePump> logger)
    : BackgroundService
{
    /// <summary>How long the pump waits for running messages when it is stopped.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The capacity at first. It is low, since what a killed host held stays hidden for a while, and a host may crash again and again.
    /// </summary>
    private const int FirstCapacity = 2 * QueueSettings.BatchSize;

    /// <summary>By how many messages each finished message raises the capacity.</summary>
    private const int Growth = 2;

    private readonly Backoff _idle = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));
    private readonly Backoff _down = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    private readonly MessageProcessor _processor = new(queue, time, logger);
    private readonly List<Task> _running = [];
    private int _capacity = Math.Min(queue.Concurrency, FirstCapacity);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandon = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        try
        {
            while (true)
            {
                await WaitForCapacityAsync(stoppingToken);
                if (await ReceiveAsync(abandon.Token, stoppingToken) is { } delay)
                    await Task.Delay(delay, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await FinishAsync(abandon);
        }
    }

    /// <summary>Waits until a whole batch can be processed, so that messages are not received one by one.</summary>
    private async Task WaitForCapacityAsync(CancellationToken stopping)
    {
        RemoveFinished();
        while (_running.Count > _capacity - Math.Min(_capacity, QueueSettings.BatchSize))
        {
            await Task.WhenAny(_running).WaitAsync(stopping);
            RemoveFinished();
        }
    }

    private void RemoveFinished()
    {
        var finished = _running.RemoveAll(task => task.IsCompleted);
        _capacity = Math.Min(queue.Concurrency, _capacity + (finished * Growth));
    }

    /// <summary>
    /// Receives as many messages as can be processed. Returns the delay until the next call, or null if there were messages.
    /// </summary>
    private async Task<TimeSpan?> ReceiveAsync(CancellationToken abandoned, CancellationToken stopping)
    {
        try
        {
            if (lease is not null && !await lease.IsOursAsync(stopping))
                return LeaderLease.Period;
            var messages = await queue.Queue.ReceiveAsync(
                Math.Min(_capacity - _running.Count, QueueSettings.BatchSize), QueueSettings.LocalHold, stopping);
            _down.Reset();
            _running.AddRange(
                messages.Select(message => Task.Run(() => _processor.ProcessAsync(message, abandoned), CancellationToken.None))
            );
            if (messages.Count == 0)
                return _idle.Next();
            _idle.Reset();
            return null;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            var delay = _down.Next();
            Log.Down(logger, error, queue.Name, delay);
            return delay;
        }
    }

    private async Task FinishAsync(CancellationTokenSource abandon)
    {
        abandon.CancelAfter(Grace);
        await Task.WhenAll(_running);
        if (lease is not null)
            await lease.DisposeAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Warning, "The queue {Queue} cannot be read; trying again in {Delay}")]
        public static partial void Down(ILogger logger, Exception error, string queue, TimeSpan delay);
    }
}
