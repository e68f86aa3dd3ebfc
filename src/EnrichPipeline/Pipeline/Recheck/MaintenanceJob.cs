using System.Diagnostics;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Looks again: closes runs that got stuck, asks again for what could not be asked, tells of changes, and looks at what was answered.</summary>
public sealed partial class MaintenanceJob(
    RunStore runs,
    RunQueue queue,
    ChangeFeed feed,
    IRecheckJob lookAgain,
    Retry retry,
    Backlog backlog,
    Measures measures,
    IOptions<EnrichmentOptions> options,
    TimeProvider time,
    ILogger<MaintenanceJob> logger)
{
    /// <summary>The timer's work: every open run that is due, what changed since, and what was answered and is due again.</summary>
    public async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Start("look again", ActivityKind.Internal);
        await LookAtOpenRunsAsync(cancellationToken);
        await feed.TellAsync(cancellationToken);
        await lookAgain.LookAsync(cancellationToken);
        await MeasureAsync(cancellationToken);
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        measures.Open((await backlog.RunsAsync(cancellationToken)).Open);
        foreach (var queued in await backlog.QueuesAsync(cancellationToken))
            measures.Queued(queued.Name, queued.Messages, queued.Age ?? TimeSpan.Zero);
    }

    private async Task LookAtOpenRunsAsync(CancellationToken cancellationToken)
    {
        await foreach (var open in runs.OpenRunsAsync(cancellationToken))
        {
            if (!await runs.IsCurrentAsync(open.Run, cancellationToken))
                await runs.CloseAsync(open.Run, cancellationToken);
            else if (open.DueAt(options.Value.StuckAfter) <= time.GetUtcNow())
                await LookAgainAsync(open, cancellationToken);
        }
    }

    /// <inheritdoc cref="Retry.QueueAsync(string, CancellationToken)"/>
    public Task<bool> LookAgainAsync(string article, CancellationToken cancellationToken) => retry.QueueAsync(article, cancellationToken);

    private async Task LookAgainAsync(OpenRun open, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await runs.ManifestAsync(open.Run, cancellationToken) is { } manifest)
            await QueueAsync(open.Run, manifest, now, cancellationToken);
        await runs.PostponeAsync(open with { Since = now, Looks = open.Looks + 1 }, cancellationToken);
    }

    private async Task QueueAsync(Run run, Manifest manifest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var results = await runs.ResultsAsync(run, await runs.ResolvedOrdinalsAsync(run, cancellationToken), cancellationToken);
        ManifestEntry[] entries = [.. manifest.Entries().Where(entry => IsDue(results.GetValueOrDefault(entry.Reference.Ordinal), now))];
        Log.LookingAgain(logger, run.Article, entries.Length);
        await queue.QueueAsync(run, entries, again: false, cancellationToken);
    }

    /// <summary>What was answered is due by the looks of its run.</summary>
    private static bool IsDue(ReferenceResult? result, DateTimeOffset now) =>
        result is null || (result.Resolution.IsOpen && result.CheckAgainAt <= now);

    private static partial class Log
    {
        [LoggerMessage(140, LogLevel.Information, "Article {Article}: {References} references are asked about again")]
        public static partial void LookingAgain(ILogger logger, string article, int references);
    }
}
