using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Measures the remaining work: open runs and waiting messages.</summary>
public sealed class Backlog(IStorage storage, RunStore runs, IOptions<EnrichmentOptions> options, TimeProvider time)
{
    internal async Task<RunsState> RunsAsync(CancellationToken cancellationToken)
    {
        var (open, stuck, now, oldest) = (0, 0, time.GetUtcNow(), DateTimeOffset.MaxValue);
        await foreach (var run in runs.OpenRunsAsync(cancellationToken))
        {
            open++;
            // A run is stuck if the timer has not checked it within another StuckAfter after it was due; the timer runs at least every ten
            // minutes.
            stuck += run.DueAt(options.Value.StuckAfter) + options.Value.StuckAfter < now ? 1 : 0;
            oldest = run.Since < oldest ? run.Since : oldest;
        }

        return new RunsState(open, stuck, open == 0 ? null : now - oldest);
    }

    internal async Task<QueueState[]> QueuesAsync(CancellationToken cancellationToken) =>
    [
        await QueueAsync(StorageNames.References, storage.References, cancellationToken),
        await QueueAsync(StorageNames.Assemblies, storage.Assemblies, cancellationToken),
        await QueueAsync(StorageNames.ReferencesPoison, storage.ReferencesPoison, cancellationToken),
    ];

    private async Task<QueueState> QueueAsync(string name, IQueue queue, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow() - await queue.OldestAsync(cancellationToken);
        return new QueueState(name, await queue.CountAsync(cancellationToken), age < TimeSpan.Zero ? TimeSpan.Zero : age);
    }
}
