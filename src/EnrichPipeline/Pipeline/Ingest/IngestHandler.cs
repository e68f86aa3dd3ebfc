using System.Diagnostics;
using System.Security.Cryptography;
using EnrichPipeline.Articles;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>
/// Starts a run for a dropped file: writes its manifest and queues its references. Ingesting the same bytes again changes nothing; other
/// bytes start a new run. After a crash at any point, ingesting can be repeated.
/// </summary>
public sealed partial class IngestHandler(
    RunStore runs,
    RunQueue queue,
    DroppedFiles files,
    TimeLimitedReader reader,
    PipelineMetrics metrics,
    TimeProvider time,
    ILogger<IngestHandler> logger)
{
    /// <summary>How often the file may change while it is ingested before it is left to a later attempt.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Ingests the present version of the article with this name.</summary>
    public async Task<IngestOutcome> IngestAsync(string name, CancellationToken cancellationToken)
    {
        using var span = Spans.Start("ingest", ActivityKind.Internal)?.SetTag(Tags.Article, name);
        for (var round = 0; round < MaxAttempts; round++)
        {
            if (await TryIngestAsync(name, cancellationToken) is { } outcome)
            {
                Log.Ingested(logger, name, outcome);
                metrics.CountArticle(outcome);
                span?.SetTag(Tags.Outcome, TagValues.NameOf(outcome));
                return outcome;
            }
        }

        throw new TryLaterException($"The article '{name}' keeps changing.");
    }

    /// <summary>
    /// Tries once to ingest the article. Returns null if another process has changed the article's current run meanwhile: try again.
    /// </summary>
    private async Task<IngestOutcome?> TryIngestAsync(string name, CancellationToken cancellationToken)
    {
        var (current, etag) = await runs.CurrentAsync(name, cancellationToken);
        if (await ReadAsync(name, current, cancellationToken) is not { } file)
            return IngestOutcome.Gone;
        if (file.Next is not { } next)
            return await TryRecordETagAsync(current!, etag, file.BlobETag, cancellationToken) ? IngestOutcome.Unchanged : null;
        if (!await runs.TrySetCurrentAsync(next, etag, cancellationToken))
            return null;

        var outcome = file.Manifest is { } manifest
            ? await StartAsync(next, manifest, cancellationToken)
            : await RefuseAsync(next, next.Problem!, cancellationToken);
        return await MarkQueuedAsync(next, cancellationToken) ? outcome : null;
    }

    /// <summary>
    /// Reads the file, unless its run has already begun; returns null if the file does not exist. This is a separate method so that neither
    /// the bytes nor the article are kept while thousands of references are queued.
    /// </summary>
    private async Task<IngestedFile?> ReadAsync(string name, CurrentRun? current, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(name, cancellationToken) is not { } blob)
            return null;

        var version = Convert.ToHexStringLower(SHA256.HashData(blob.Content.ToMemory().Span));
        if (current is { Queued: true } && current.Version == version && await HasBlobsAsync(current, cancellationToken))
            return new(blob.ETag, null, null);

        var reading = await reader.ReadAsync(name, blob.Content.ToMemory(), cancellationToken);
        var start = StartOf(current, version);
        return new(
            blob.ETag,
            new CurrentRun(CurrentRun.CurrentSchemaVersion, name, version, blob.ETag, Queued: false, start, reading.Problem),
            reading.Succeeded ? Manifest.Of(reading.Article, start) : null);
    }

    /// <summary>
    /// Whether the blobs of the run still exist. A lifecycle rule deletes those of old runs, except the entry of the current run; the same
    /// bytes then start a new run.
    /// </summary>
    private async Task<bool> HasBlobsAsync(CurrentRun current, CancellationToken cancellationToken) =>
        current.Problem is not null || await runs.ManifestAsync(current.Run, cancellationToken) is not null;

    /// <summary>
    /// Records the ETag of the blob, by which a sweep recognises the article: the same bytes have a new ETag when they are dropped again.
    /// Returns false if another process has changed the current run meanwhile.
    /// </summary>
    private async Task<bool> TryRecordETagAsync(CurrentRun current, string? etag, string blobETag, CancellationToken cancellationToken) =>
        current.BlobETag == blobETag || await runs.TrySetCurrentAsync(current with { BlobETag = blobETag }, etag, cancellationToken);

    /// <summary>
    /// Returns when the run starts. A run that began and was interrupted keeps its start, so that its manifest stays the same.
    /// </summary>
    private DateTimeOffset StartOf(CurrentRun? current, string version) =>
        current is { Queued: false } && current.Version == version ? current.StartedAt : time.GetUtcNow();

    private async Task<IngestOutcome> StartAsync(CurrentRun current, Manifest manifest, CancellationToken cancellationToken)
    {
        await runs.OpenAsync(current.Run, cancellationToken);
        await runs.CreateManifestAsync(current.Run, manifest, cancellationToken);
        await queue.QueueAsync(manifest, manifest.Ordinals().ToHashSet(), again: false, cancellationToken);
        return IngestOutcome.Started;
    }

    private async Task<IngestOutcome> RefuseAsync(CurrentRun current, string problem, CancellationToken cancellationToken)
    {
        var record = new ErrorRecord(EnrichedDocument.CurrentSchemaVersion, current.Article, current.Version, problem, current.StartedAt);
        await runs.WriteErrorAsync(record, cancellationToken);
        Log.Refused(logger, current.Article, problem);
        return IngestOutcome.Refused;
    }

    private async Task<bool> MarkQueuedAsync(CurrentRun current, CancellationToken cancellationToken)
    {
        var (written, etag) = await runs.CurrentAsync(current.Article, cancellationToken);
        return written == current && await runs.TrySetCurrentAsync(current with { Queued = true }, etag, cancellationToken);
    }

    /// <summary>A dropped file that was read.</summary>
    /// <param name="Next">The run to begin, or null if it has already begun.</param>
    /// <param name="Manifest">The manifest, or null if there is nothing to resolve.</param>
    private sealed record IngestedFile(string BlobETag, CurrentRun? Next, Manifest? Manifest);

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Article {Article}: {Outcome}")]
        public static partial void Ingested(ILogger logger, string article, IngestOutcome outcome);

        [LoggerMessage(101, LogLevel.Warning, "Article {Article} is refused: {Problem}")]
        public static partial void Refused(ILogger logger, string article, string problem);
    }
}
