using System.Diagnostics;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Maintain;

/// <summary>
/// The periodic maintenance: resumes runs that are stuck or partial, publishes changes, and runs the rechecks that are due.
/// </summary>
public sealed partial class MaintenanceJob(
    RunStore runs,
    RunQueue queue,
    ChangeFeed feed,
    IRecheckJob rechecks,
    Backlog backlog,
    PipelineMetrics metrics,
    IOptions<EnrichmentOptions> options,
    TimeProvider time,
    ILogger<MaintenanceJob> logger)
{
    /// <summary>Runs one round: due open runs, the change feed, and due rechecks.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Start("maintenance", ActivityKind.Internal);
        await ResumeOpenRunsAsync(cancellationToken);
        await feed.PublishAsync(cancellationToken);
        await rechecks.RunAsync(cancellationToken);
        await MeasureAsync(cancellationToken);
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        metrics.RecordOpenRuns((await backlog.RunsAsync(cancellationToken)).Open);
        foreach (var queued in await backlog.QueuesAsync(cancellationToken))
            metrics.RecordQueue(queued.Name, queued.Messages, queued.Age ?? TimeSpan.Zero);
    }

    private async Task ResumeOpenRunsAsync(CancellationToken cancellationToken)
    {
        await foreach (var open in runs.OpenRunsAsync(cancellationToken))
        {
            if (!await runs.IsCurrentAsync(open.Run, cancellationToken))
                await runs.CloseAsync(open.Run, cancellationToken);
            else if (open.DueAt(options.Value.StuckAfter) <= time.GetUtcNow())
                await ResumeAsync(open, cancellationToken);
        }
    }

    private async Task ResumeAsync(OpenRun open, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var nextAt = await runs.ManifestAsync(open.Run, cancellationToken) is { } manifest
            ? await QueueAsync(open.Run, manifest, now, cancellationToken)
            : null;
        // A run that only waits for a source starts over with the short pause, so that an outage is not asked about ever more rarely.
        var checks = nextAt is null ? open.Checks + 1 : 0;
        await runs.PostponeAsync(open with { Since = now, Checks = checks, NextAt = nextAt }, cancellationToken);
    }

    /// <summary>
    /// Queues the references that are due. Returns when the next ones are if none is due now, or null if the pause decides.
    /// </summary>
    private async Task<DateTimeOffset?> QueueAsync(Run run, Manifest manifest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var results = await runs.ResultsAsync(run, await runs.ResolvedOrdinalsAsync(run, cancellationToken), cancellationToken);
        var ordinals = manifest.Ordinals().Where(ordinal => IsDue(results.Find(ordinal), now)).ToHashSet();
        Log.Resuming(logger, run.Article, ordinals.Count);
        await queue.QueueAsync(manifest, ordinals, again: false, cancellationToken);
        return ordinals.Count == 0 ? NextOf(results) : null;
    }

    /// <summary>Returns when open references are due, late enough for those that fall due together to share calls.</summary>
    private DateTimeOffset? NextOf(ResultList results)
    {
        DateTimeOffset[] due =
            [.. results.Where(result => result.Resolution.IsOpen).Select(result => result.CheckAgainAt).OfType<DateTimeOffset>().Order()];
        return due is [var first, ..] ? due.Last(one => one <= first + options.Value.StuckAfter) : null;
    }

    /// <summary>Whether a result is missing, or is open and due to be asked again. All other results are left to the rechecks.</summary>
    private static bool IsDue(ReferenceResult? result, DateTimeOffset now) =>
        result is null || (result.Resolution.IsOpen && result.CheckAgainAt <= now);

    private static partial class Log
    {
        [LoggerMessage(140, LogLevel.Information, "Article {Article}: {References} references are queued again")]
        public static partial void Resuming(ILogger logger, string article, int references);
    }
}
