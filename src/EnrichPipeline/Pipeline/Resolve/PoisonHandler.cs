using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// Handles messages that failed too often: the reference becomes <c>failed</c>, with the reason, so that its document can be completed.
/// </summary>
public sealed partial class PoisonHandler(
    RunStore runs,
    RunQueue queue,
    RecheckPolicy policy,
    PipelineMetrics metrics,
    TimeProvider time,
    ILogger<PoisonHandler> logger)
{
    private const string FailedReason = "Processing this reference failed repeatedly; the log of that time has the error.";

    private const string KilledReason = "The program ended again and again while it worked on this reference.";

    public async Task MarkFailedAsync(BinaryData body, CancellationToken cancellationToken)
    {
        if (!MessageFormat.TryRead(body, out ReferenceMessage? message))
            Log.Unreadable(logger, body.ToMemory().Length);
        else if (await runs.IsCurrentAsync(message.Run(), cancellationToken))
            await MarkFailedAsync(message, cancellationToken);
    }

    private async Task MarkFailedAsync(ReferenceMessage message, CancellationToken cancellationToken)
    {
        var (run, ordinal) = (message.Run(), message.Ordinal);
        var (failed, now) = (Resolution.Failed(message.IsPoison ? FailedReason : KilledReason), time.GetUtcNow());
        var known = await runs.ResultAsync(run, ordinal, cancellationToken);
        if (known is null || known.CanBeReplacedBy(failed))
            await runs.WriteResultAsync(
                run,
                new ReferenceResult(ReferenceResult.CurrentSchemaVersion, ordinal, failed, now, policy.First(failed, askable: true, now)),
                cancellationToken);
        Log.Failed(logger, run.Article, ordinal);
        metrics.CountVerdict(Verdict.Failed);
        await queue.AssembleSoonAsync(run, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(130, LogLevel.Error, "Article {Article}, reference {Ordinal}: failed for good")]
        public static partial void Failed(ILogger logger, string article, int ordinal);

        [LoggerMessage(131, LogLevel.Error, "A poisoned message of {Length} bytes could not be read; the timer resumes its run")]
        public static partial void Unreadable(ILogger logger, int length);
    }
}
