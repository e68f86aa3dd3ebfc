using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>
/// Handles assembly messages: writes the document once every reference has a result; until then, queues the message again with a growing
/// delay.
/// </summary>
public sealed partial class AssembleHandler(
    RunStore runs,
    DocumentWriter writer,
    RunQueue queue,
    PipelineMetrics metrics,
    ILogger<AssembleHandler> logger)
{
    /// <summary>About a day of retries every 30 seconds. After that, the maintenance timer takes over.</summary>
    private const int MaxAttempts = 2_880;

    /// <summary>How many concurrent writes of the document are tolerated before the message is queued again.</summary>
    private const int MaxRounds = 5;

    public async Task AssembleAsync(BinaryData body, CancellationToken cancellationToken)
    {
        if (!MessageFormat.TryRead(body, out AssemblyMessage? message))
            Log.Unreadable(logger);
        else
            await AssembleAsync(message, cancellationToken);
    }

    private async Task AssembleAsync(AssemblyMessage message, CancellationToken cancellationToken)
    {
        using var span = Spans.Continue("assemble", message.Trace)?.SetTag(Tags.Article, message.Article);
        // Avoids reading the document and all results again, which takes time and memory for a long article.
        if (message.OnlyIfOpen && !await runs.IsOpenAsync(message.Run(), cancellationToken))
        {
            span?.SetTag(Tags.Outcome, "closed");
            return;
        }

        var assembled = await TryAssembleAsync(message.Run(), cancellationToken);
        span?.SetTag(Tags.Outcome, assembled ? "assembled" : "waiting");
        if (!assembled && message.Attempt < MaxAttempts)
            await queue.RequeueAsync(message, cancellationToken);
    }

    /// <summary>Returns false if results are missing, or if other processes keep writing the document.</summary>
    private async Task<bool> TryAssembleAsync(Run run, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            // Read before the results: if another process writes a document with newer results meanwhile, our write fails.
            var snapshot = await writer.ReadSnapshotAsync(run, cancellationToken);
            if (!await runs.IsCurrentAsync(run, cancellationToken) || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
                return true;
            if (await ResultsAsync(run, manifest, cancellationToken) is not { } results)
                return false;
            if (await writer.TryWriteAsync(manifest, results, snapshot, cancellationToken) is { } document)
            {
                metrics.CountDocument(document.Status);
                return true;
            }
        }

        return false;
    }

    private async Task<ResultList?> ResultsAsync(Run run, Manifest manifest, CancellationToken cancellationToken)
    {
        int[] ordinals = [.. manifest.Ordinals()];
        var resolved = await runs.ResolvedOrdinalsAsync(run, cancellationToken);
        if (!ordinals.All(resolved.Contains))
            return null;
        var results = await runs.ResultsAsync(run, ordinals, cancellationToken);
        return results.Count == ordinals.Length ? results : null;
    }

    private static partial class Log
    {
        [LoggerMessage(
            121, LogLevel.Error, "An assembly message could not be read and was dropped; the maintenance timer completes its run")]
        public static partial void Unreadable(ILogger logger);
    }
}
