using System.Diagnostics;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// Resolves the reference of a message and stores its result. If a source is unavailable or processing fails, the message is requeued with
/// a counter of its own, so that the dequeue count grows only when a process dies. Storage failures are not counted.
/// </summary>
public sealed partial class ResolveHandler(
    RunStore runs,
    RunQueue queue,
    IReferenceResolver resolver,
    RecheckPolicy policy,
    QuotaStates quotas,
    PipelineMetrics metrics,
    IOptions<EnrichmentOptions> options,
    TimeProvider time,
    ILogger<ResolveHandler> logger)
{
    /// <exception cref="UnreadableMessageException">The body is not a reference message; it belongs in the poison queue.</exception>
    public async Task ResolveAsync(BinaryData body, CancellationToken cancellationToken)
    {
        if (!MessageFormat.TryRead(body, out ReferenceMessage? message))
            throw new UnreadableMessageException();
        using var span = Spans.Continue("resolve", message.Trace)
            ?.SetTag(Tags.Article, message.Article)
            .SetTag(Tags.Reference, message.Ordinal);
        try
        {
            await ResolveAsync(message, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsExternalFailure(error))
        {
            Log.StorageDown(logger, error, message.Article, message.Ordinal);
            metrics.CountRequeue(RequeueReason.StorageDown);
            await queue.RequeueForStorageAsync(message, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            var failed = message.Failed();
            Log.Failed(logger, error, message.Article, message.Ordinal, failed.Failures!.Value);
            // The host counts this execution as successful, so only this measurement shows the failure.
            metrics.CountRequeue(RequeueReason.Failed);
            await queue.RequeueFailedAsync(failed, options.Value, cancellationToken);
        }
    }

    /// <summary>
    /// Whether the error is not the fault of the message. A cancellation that is not ours comes from a caller whose questions shared our
    /// call.
    /// </summary>
    private static bool IsExternalFailure(Exception error) =>
        StorageFaults.IsTemporary(error) || error is OperationCanceledException or TryLaterException;

    private async Task ResolveAsync(ReferenceMessage message, CancellationToken cancellationToken)
    {
        if (await runs.IsCurrentAsync(message.Run(), cancellationToken))
            await AnswerAsync(message, cancellationToken);
        else
            Log.Outdated(logger, message.Article, message.Ordinal);
    }

    private async Task AnswerAsync(ReferenceMessage message, CancellationToken cancellationToken)
    {
        var run = message.Run();
        var known = await runs.ResultAsync(run, message.Ordinal, cancellationToken);
        if ((known is null || !known.IsFinal || message.Again) && !await AskAsync(message, known, cancellationToken))
            return;

        // Also for a known result: the process that wrote it may have died before it requested the document.
        if (known is null)
            await queue.AssembleNowIfLastAsync(run, () => runs.CountMissingAsync(run, cancellationToken), cancellationToken);
        else
            await queue.AssembleSoonAsync(run, cancellationToken);
    }

    /// <summary>
    /// Asks the sources and stores the result. Returns false if only a quota was exhausted: the message is requeued, and nothing has
    /// changed.
    /// </summary>
    private async Task<bool> AskAsync(ReferenceMessage message, ReferenceResult? known, CancellationToken cancellationToken)
    {
        var attempt = message.Again
            ? await resolver.ResolveWithoutCacheAsync(message.Printed, message.Citation, message.Resume, cancellationToken)
            : await resolver.ResolveAsync(message.Printed, message.Citation, message.Resume, cancellationToken);
        var resolution = attempt.Resolution;
        message = message with { Resume = attempt.Resume };
        if (attempt.LacksOnlyQuota)
        {
            var searches = quotas.Read().First(state => state.Quota == Quota.CrossRefList);
            await queue.RequeueForQuotaAsync(message, options.Value, searches.PerSecond, cancellationToken);
            metrics.CountRequeue(RequeueReason.QuotaBusy);
            return false;
        }
        Log.Resolved(logger, message.Article, message.Ordinal, resolution.Verdict);
        metrics.CountVerdict(resolution.Verdict);
        Activity.Current?.SetTag(Tags.Verdict, TagValues.NameOf(resolution.Verdict));
        if (known is null || known.CanBeReplacedBy(resolution))
            await runs.WriteResultAsync(message.Run(), ResultOf(message, known, resolution), cancellationToken);
        if (resolution.IsOpen && message.Attempt < options.Value.MostAttempts)
        {
            await queue.RequeueAsync(message, options.Value.DelayOf(message.Attempt), cancellationToken);
            metrics.CountRequeue(RequeueReason.Unavailable);
        }
        return true;
    }

    private ReferenceResult ResultOf(ReferenceMessage message, ReferenceResult? known, Resolution resolution)
    {
        var now = time.GetUtcNow();
        var kept = known is null ? resolution : resolution.WithNoticesOf(known.Resolution);
        if (known is not null && !kept.IsOpen && known.Resolution.HasSameContentAs(kept))
            return known with { ConfirmedAt = now };
        return new ReferenceResult(
            ReferenceResult.CurrentSchemaVersion,
            message.Ordinal,
            kept,
            now,
            policy.First(kept, Resolvability.CanHaveId(message.Printed, message.Citation), now));
    }

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Information, "Article {Article}, reference {Ordinal}: {Verdict}")]
        public static partial void Resolved(ILogger logger, string article, int ordinal, Verdict verdict);

        [LoggerMessage(111, LogLevel.Information, "Article {Article}, reference {Ordinal}: ignored, since it belongs to an older run")]
        public static partial void Outdated(ILogger logger, string article, int ordinal);

        [LoggerMessage(112, LogLevel.Warning, "Article {Article}, reference {Ordinal}: failed {Count} times; requeued")]
        public static partial void Failed(ILogger logger, Exception error, string article, int ordinal, int count);

        [LoggerMessage(113, LogLevel.Warning, "Article {Article}, reference {Ordinal}: the storage could not be used; requeued")]
        public static partial void StorageDown(ILogger logger, Exception error, string article, int ordinal);
    }
}
