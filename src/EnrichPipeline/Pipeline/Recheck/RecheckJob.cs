using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>The timer's look at what was answered: reads the records of matched references again, queues the others that are due.</summary>
internal sealed partial class RecheckJob(
    IStorage storage,
    DueRuns dueRuns,
    RecheckQuotaStore allowance,
    RecordFetcher reading,
    RecheckApplier outcome,
    IOptions<RecheckOptions> options,
    ILogger<RecheckJob> logger) : IRecheckJob
{
    private const string LeaseName = "looking-again";

    /// <summary>References read before their runs are written: enough to fill calls, few enough to lose in a crash.</summary>
    private const int Lot = 2_000;

    private const int WritesAtOnce = 16;

    private static readonly TimeSpan _leased = TimeSpan.FromSeconds(60);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || await IsBusyAsync(cancellationToken))
            return;
        // Two rounds at once would do no harm but ask twice.
        if (await storage.Leases.TryAcquireAsync(LeaseName, _leased, cancellationToken) is not { } lease)
            return;
        try
        {
            await LookAsync(lease, cancellationToken);
        }
        finally
        {
            await storage.Leases.ReleaseAsync(lease, CancellationToken.None);
        }
    }

    private async Task LookAsync(Lease lease, CancellationToken cancellationToken)
    {
        var lot = new List<DueRun>();
        await foreach (var due in dueRuns.ReadAsync(await allowance.ReadAsync(cancellationToken), cancellationToken))
        {
            lot.Add(due);
            if (lot.Sum(run => run.Readings.Count + run.Questions.Count) < Lot)
                continue;
            if (!await WorkOffAsync(lot, cancellationToken) || await IsBusyAsync(cancellationToken) || !await storage.Leases.RenewAsync(lease, cancellationToken))
                return;
            lot.Clear();
        }

        await WorkOffAsync(lot, cancellationToken);
    }

    /// <summary>False where nothing could be asked: there is no use in going on.</summary>
    private async Task<bool> WorkOffAsync(List<DueRun> lot, CancellationToken cancellationToken)
    {
        if (lot.Count == 0)
            return true;
        // Before anything is asked, so that a crash does not give it back.
        await allowance.SpendAsync(lot.Aggregate(default(RecheckCost), (sum, run) => sum + run.Cost), cancellationToken);
        RecheckTarget[] watched = [.. lot.SelectMany(run => run.Readings)];
        var readings = await reading.ReadAsync(watched, cancellationToken);
        var answered = 0;
        var limited = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lot, limited, async (run, token) =>
        {
            RecheckDiff[] findings = [.. run.Readings.Select(reference => RecheckDiff.Of(reference, readings))];
            Interlocked.Add(ref answered, await outcome.TakeAsync(run, findings, token));
        });
        Log.Looked(logger, lot.Count, watched.Length, watched.Length - answered, lot.Sum(run => run.Questions.Count));
        return watched.Length == 0 || answered > 0;
    }

    private async Task<bool> IsBusyAsync(CancellationToken cancellationToken) =>
        await storage.References.CountAsync(cancellationToken) > options.Value.QuietBelow;

    private static partial class Log
    {
        [LoggerMessage(160, LogLevel.Information, "Looked again at {Runs} articles: records of {Read} references, {Unanswered} of them unanswered; {Queued} references are asked about anew")]
        public static partial void Looked(ILogger logger, int runs, int read, int unanswered, int queued);
    }
}
