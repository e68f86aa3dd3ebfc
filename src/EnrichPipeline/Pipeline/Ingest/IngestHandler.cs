using System.Diagnostics;
using EnrichPipeline.Articles;
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
    RunStarter starter,
    RunRepair repair,
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
            return await TryKeepAsync(current!, etag, file.BlobETag, cancellationToken) ? IngestOutcome.Unchanged : null;
        return await runs.TrySetCurrentAsync(next, etag, cancellationToken)
            ? await starter.StartAsync(next, file.Manifest, cancellationToken)
            : null;
    }

    /// <summary>
    /// Reads the file, unless its run has already begun; returns null if the file does not exist. This is a separate method so that neither
    /// the bytes nor the article are kept while thousands of references are queued.
    /// </summary>
    private async Task<IngestedFile?> ReadAsync(string name, CurrentRun? current, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(name, cancellationToken) is not { } file)
            return null;
        if (await HasBegunAsync(current, file, cancellationToken))
            return new(file.ETag, null, null);

        var reading = file.IsRead
            ? await reader.ReadAsync(name, file.Content.Value, cancellationToken)
            : ArticleReadResult.Failed(file.Problem);
        var start = StartOf(current, file.Version);
        var next = new CurrentRun(
            CurrentRun.CurrentSchemaVersion, name, file.Version, file.ETag, Queued: false, start, reading.Problem);
        if (IsRefusedAgain(current, next))
            return new(file.ETag, null, null);
        return new(file.ETag, next, reading.Succeeded ? Manifest.Of(reading.Article, start) : null);
    }

    /// <summary>Whether the run of these bytes has begun and needs no new beginning.</summary>
    /// <remarks>
    /// A lifecycle rule deletes the blobs of old runs, except the entry of the current run; the same bytes then start a new run. A refused
    /// file is read again when it is dropped again, since the settings or this program may have changed.
    /// </remarks>
    private async Task<bool> HasBegunAsync(CurrentRun? current, ReadFile file, CancellationToken cancellationToken) =>
        current is { Queued: true }
        && current.Version == file.Version
        && (current.Problem is null
            ? await runs.ManifestAsync(current.Run, cancellationToken) is not null
            : current.BlobETag == file.ETag);

    private static bool IsRefusedAgain(CurrentRun? current, CurrentRun next) =>
        current is { Queued: true, Problem: not null } && (current.Version, current.Problem) == (next.Version, next.Problem);

    /// <summary>
    /// Keeps the run and records the ETag of the blob, by which a sweep recognises the article: the same bytes have a new ETag when they
    /// are dropped again. Returns false if another process has changed the current run meanwhile.
    /// </summary>
    private async Task<bool> TryKeepAsync(CurrentRun current, string? etag, string blobETag, CancellationToken cancellationToken)
    {
        if (current.Problem is null)
            await repair.RepairAsync(current.Run, cancellationToken);
        return current.BlobETag == blobETag
            || await runs.TrySetCurrentAsync(current with { BlobETag = blobETag }, etag, cancellationToken);
    }

    /// <summary>
    /// Returns when the run starts. A run that began and was interrupted keeps its start, so that its manifest stays the same.
    /// </summary>
    private DateTimeOffset StartOf(CurrentRun? current, string version) =>
        current is { Queued: false } && current.Version == version ? current.StartedAt : time.GetUtcNow();

    /// <summary>A dropped file that was read.</summary>
    /// <param name="Next">The run to begin, or null if it has already begun.</param>
    /// <param name="Manifest">The manifest, or null if there is nothing to resolve.</param>
    private sealed record IngestedFile(string BlobETag, CurrentRun? Next, Manifest? Manifest);

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Article {Article}: {Outcome}")]
        public static partial void Ingested(ILogger logger, string article, IngestOutcome outcome);
    }
}
