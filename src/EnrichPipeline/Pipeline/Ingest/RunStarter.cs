using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>Starts the current run of an article: writes its manifest and queues its references, or records why it is refused.</summary>
/// <remarks>
/// Reading a file takes seconds, and so does queueing thousands of references. The article may be deleted meanwhile; what its removal did
/// not find is then deleted here.
/// </remarks>
public sealed partial class RunStarter(
    RunStore runs, RunQueue queue, ArticleRemover remover, DroppedFiles files, ILogger<RunStarter> logger)
{
    /// <summary>Starts the run. Returns null if another process has changed the article's current run meanwhile: try again.</summary>
    /// <param name="manifest">The manifest, or null if the file is refused.</param>
    internal async Task<IngestOutcome?> StartAsync(CurrentRun current, Manifest? manifest, CancellationToken cancellationToken)
    {
        if (manifest is null)
            await RefuseAsync(current, current.Problem!, cancellationToken);
        else
            await QueueAsync(current, manifest, cancellationToken);
        if (!await files.ExistsAsync(current.Article, cancellationToken))
            return await WithdrawAsync(current, cancellationToken);
        if (!await MarkQueuedAsync(current, cancellationToken))
            return null;
        return manifest is null ? IngestOutcome.Refused : IngestOutcome.Started;
    }

    private async Task QueueAsync(CurrentRun current, Manifest manifest, CancellationToken cancellationToken)
    {
        await runs.OpenAsync(current.Run, cancellationToken);
        await runs.CreateManifestAsync(current.Run, manifest, cancellationToken);
        if (await files.ExistsAsync(current.Article, cancellationToken))
            await queue.QueueAsync(manifest, manifest.Ordinals().ToHashSet(), again: false, cancellationToken);
    }

    private async Task RefuseAsync(CurrentRun current, string problem, CancellationToken cancellationToken)
    {
        var record = new ErrorRecord(EnrichedDocument.CurrentSchemaVersion, current.Article, current.Version, problem, current.StartedAt);
        await runs.WriteErrorAsync(record, cancellationToken);
        Log.Refused(logger, current.Article, problem);
    }

    private async Task<bool> MarkQueuedAsync(CurrentRun current, CancellationToken cancellationToken)
    {
        var (written, etag) = await runs.CurrentAsync(current.Article, cancellationToken);
        return written == current && await runs.TrySetCurrentAsync(current with { Queued = true }, etag, cancellationToken);
    }

    /// <summary>Deletes what was written for a file that is gone. Returns null if a file was dropped again meanwhile: try again.</summary>
    private async Task<IngestOutcome?> WithdrawAsync(CurrentRun current, CancellationToken cancellationToken)
    {
        await remover.WithdrawAsync(current.Run, cancellationToken);
        if (current.Problem is not null)
            await runs.ClearErrorAsync(current.Article, cancellationToken);
        // Another process may have started a run for the new file before the pointer was deleted. It is started again.
        return await files.ExistsAsync(current.Article, cancellationToken) ? null : IngestOutcome.Gone;
    }

    private static partial class Log
    {
        [LoggerMessage(101, LogLevel.Warning, "Article {Article} is refused: {Problem}")]
        public static partial void Refused(ILogger logger, string article, string problem);
    }
}
