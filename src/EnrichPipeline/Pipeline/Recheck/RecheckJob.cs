using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Runs the rechecks that are due: fetches the records of matched references again and queues the other references.</summary>
internal sealed partial class RecheckJob(
    IStorage storage,
    DueRuns dueRuns,
    RecheckQuotaStore quota,
    RecordFetcher fetcher,
    RecheckApplier applier,
    IOptions<RecheckOptions> options,
    ILogger<RecheckJob> logger) : IRecheckJob
{
    private const string LeaseName = "looking-again";

    /// <summary>References per batch: enough to fill calls, few enough to repeat after a crash.</summary>
    private const int BatchSize = 2_000;

    private const int WritesAtOnce = 16;

    private static readonly TimeSpan _leased = TimeSpan.FromSeconds(60);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || await IsBusyAsync(cancellationToken))
            return;
        // Parallel rounds would be harmless, but would ask the sources twice.
        if (await storage.Leases.TryAcquireAsync(LeaseName, _leased, cancellationToken) is not { } lease)
            return;
        try
        {
            await RunAsync(lease, cancellationToken);
        }
        finally
        {
            await storage.Leases.ReleaseAsync(lease, CancellationToken.None);
        }
    }

    private async Task RunAsync(Lease lease, CancellationToken cancellationToken)
    {
        var batch = new List<DueRun>();
        await foreach (var due in dueRuns.ReadAsync(await quota.ReadAsync(cancellationToken), cancellationToken))
        {
            batch.Add(due);
            if (batch.Sum(run => run.Fetches.Count + run.Requeues.Count) < BatchSize)
                continue;
            if (!await ProcessAsync(batch, cancellationToken)
                || await IsBusyAsync(cancellationToken)
                || !await storage.Leases.RenewAsync(lease, cancellationToken))
                return;
            batch.Clear();
        }

        await ProcessAsync(batch, cancellationToken);
    }

    /// <summary>Processes a batch; false if no source answered, so that there is no point in continuing.</summary>
    private async Task<bool> ProcessAsync(List<DueRun> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return true;
        // Recorded before any source is asked, so that a crash does not refund the cost.
        await quota.SpendAsync(batch.Aggregate(default(RecheckCost), (sum, run) => sum + run.Cost), cancellationToken);
        RecheckTarget[] targets = [.. batch.SelectMany(run => run.Fetches)];
        var fetched = await fetcher.FetchAsync(targets, cancellationToken);
        var answered = 0;
        var limited = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batch, limited, async (run, token) =>
        {
            RecheckDiff[] findings = [.. run.Fetches.Select(reference => RecheckDiff.Of(reference, fetched))];
            Interlocked.Add(ref answered, await applier.ApplyAsync(run, findings, token));
        });
        Log.Rechecked(logger, batch.Count, targets.Length, targets.Length - answered, batch.Sum(run => run.Requeues.Count));
        return targets.Length == 0 || answered > 0;
    }

    private async Task<bool> IsBusyAsync(CancellationToken cancellationToken) =>
        await storage.References.CountAsync(cancellationToken) > options.Value.QuietBelow;

    private static partial class Log
    {
        [LoggerMessage(
            160,
            LogLevel.Information,
            "Rechecked {Runs} articles: fetched the records of {Read} references, {Unanswered} of them without an answer; queued {Queued} "
            + "references")]
        public static partial void Rechecked(ILogger logger, int runs, int read, int unanswered, int queued);
    }
}
