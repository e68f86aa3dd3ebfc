using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>
/// Makes all writes of an assembly, in such an order that after a crash between any two of them the repeated message completes the rest.
/// </summary>
public sealed partial class DocumentWriter(
    RunStore runs,
    ReportStore reports,
    RecheckSchedule schedule,
    ChangeFeed feed,
    IOptions<EnrichPipelineOptions> root,
    ILogger<DocumentWriter> logger)
{
    /// <summary>Reads the document and the ETag of its report. Both are later replaced only if they have not changed.</summary>
    internal async Task<Snapshot> ReadSnapshotAsync(Run run, CancellationToken cancellationToken)
    {
        var report = await reports.ETagAsync(run.Article, cancellationToken);
        return new(report, await runs.DocumentAsync(run.Article, cancellationToken));
    }

    /// <summary>
    /// Writes the document and all that follows from it. Returns the stored document, or null if the document or the report was changed
    /// meanwhile, so that everything must be read again.
    /// </summary>
    internal async Task<EnrichedDocument?> TryWriteAsync(
        Manifest manifest, ResultList results, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var run = new Run(manifest.Name, manifest.Version);
        var composed = DocumentComposer.Compose(manifest, results, snapshot.Before, root.Value.SandboxRecords);
        var document = snapshot.KeepUnlessChanged(composed);
        // The changes go to the outbox before the document is written: if it never is, they are dropped. In the other order, a crash
        // between the two writes would lose them.
        await AddToOutboxAsync(run, document, snapshot, cancellationToken);
        // The document contains its history, so both change in one write.
        if (!await TryWriteDocumentAsync(document, snapshot, cancellationToken))
            return null;
        // The report is written after its document: after a crash between the two, the next assembly finds it missing or out of date.
        if (!await reports.TryWriteAsync(document, snapshot.Report, cancellationToken))
            return null;
        // The schedule is updated after the document: otherwise a recheck would be counted although its result is in no document.
        await schedule.UpdateAsync(manifest, results, cancellationToken);
        // The error record of an earlier file of this name stays until there is a document.
        await runs.ClearErrorAsync(run.Article, cancellationToken);
        // The run is closed last: while it is open, the timer queues its messages again. A run with a partial document stays open.
        if (document.Status == DocumentStatus.Complete)
            await runs.CloseAsync(run, cancellationToken);
        return document;
    }

    private async Task AddToOutboxAsync(Run run, EnrichedDocument document, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.IsStored(document))
            return;
        var known = snapshot.Before?.Source.Version == run.Version ? snapshot.Before.History.Count : 0;
        await feed.AddToOutboxAsync(run, [.. document.History.Skip(known)], cancellationToken);
    }

    private async Task<bool> TryWriteDocumentAsync(EnrichedDocument document, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.IsStored(document))
            return true;
        if (!await runs.TryWriteDocumentAsync(document, snapshot.Document, cancellationToken))
            return false;
        // Logged with the write, and not at the end of each assembly, since an assembly may leave the document unchanged.
        var status = document.Status == DocumentStatus.Complete ? "complete" : "partial";
        Log.Written(logger, document.Source.Name, status, document.Summary.References, document.Summary.Matched);
        return true;
    }

    /// <summary>The report and the document as they were before the results were read.</summary>
    /// <param name="Report">The ETag of the report, or null if there is none.</param>
    internal sealed record Snapshot(string? Report, StoredDocument? Document)
    {
        public EnrichedDocument? Before => Document?.Document;

        /// <summary>Returns the stored document if the new one has the same content, else the new one.</summary>
        public EnrichedDocument KeepUnlessChanged(EnrichedDocument composed) =>
            Before is not null && DocumentContent.AreSame(Before, composed) ? Before : composed;

        public bool IsStored(EnrichedDocument document) => ReferenceEquals(document, Before);
    }

    private static partial class Log
    {
        [LoggerMessage(
            120, LogLevel.Information, "Article {Article}: the document is {Status}; {Matched} of {References} references matched")]
        public static partial void Written(ILogger logger, string article, string status, int references, int matched);
    }
}
