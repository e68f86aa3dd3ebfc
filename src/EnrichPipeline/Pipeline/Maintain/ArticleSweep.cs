using System.Collections.Concurrent;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Maintain;

/// <summary>Finds articles that have no run for their present version because their event was lost or given up, and ingests them.</summary>
public sealed partial class ArticleSweep(
    IStorage storage,
    RunStore runs,
    IngestHandler ingest,
    TimeProvider time,
    ILogger<ArticleSweep> logger)
{
    internal const string StateName = "sweep/state.json";

    private const int ReadsAtOnce = 16;

    /// <summary>How many articles are ingested in parallel. Each is held in memory, up to 64 MB.</summary>
    private const int IngestsAtOnce = 4;

    /// <summary>More articles than this fail only if the storage does. The same part of the listing is then swept again.</summary>
    private const int MaxFailed = 100;

    /// <summary>The age below which an article is left to its event.</summary>
    internal static readonly TimeSpan MinAge = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest duration of a round: less than a third of the time that host.json allows a function. The next round does the rest.
    /// </summary>
    private static readonly TimeSpan _longestRound = TimeSpan.FromMinutes(3);

    /// <summary>The number of articles that one call lists: the maximum of the service.</summary>
    internal int SegmentSize { get; init; } = 5_000;

    /// <summary>Continues where the last round stopped, until all articles have been listed or the time of the round is over.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var (state, began) = (await StateAsync(cancellationToken), time.GetTimestamp());
        state = state with { Failed = await IngestAsync(state.Failed, began, cancellationToken) };
        do
        {
            var segment = await storage.Articles.ListSegmentAsync(state.Continuation, SegmentSize, cancellationToken);
            var due = segment.Entries.Where(entry => IsDue(entry, state)).ToLookup(entry => BlobName.IsValid(entry.Name));
            foreach (var entry in due[false])
                Log.Ignored(logger, entry.Name, BlobName.Problem(entry.Name)!);
            var withoutRun = await WithoutRunAsync(due[true], cancellationToken);
            string[] failed = [.. state.Failed.Union(await IngestAsync(withoutRun, began, cancellationToken))];
            // The next round lists this part again and finds what is left of it.
            if (IsOver(began))
                return;
            if (failed.Length > MaxFailed)
                throw new TryLaterException("Too many articles cannot be ingested.");
            state = state.After(segment.Continuation) with { Failed = failed };
            await storage.Runs.WriteAsync(StateName, RunJson.Bytes(state, SweepJson.Default.SweepState), cancellationToken);
        }
        while (state.Continuation is not null);
    }

    private async Task<SweepState> StateAsync(CancellationToken cancellationToken)
    {
        var blob = await storage.Runs.ReadAsync(StateName, cancellationToken);
        return SweepState.Begin(blob is null ? null : RunJson.Read(blob, SweepJson.Default.SweepState), time.GetUtcNow());
    }

    private bool IsOver(long began) => time.GetElapsedTime(began) >= _longestRound;

    private bool IsDue(BlobEntry entry, SweepState state) =>
        entry.LastModified <= time.GetUtcNow() - MinAge
        && (state.ChangedSince is null || entry.LastModified >= state.ChangedSince);

    private async Task<IReadOnlyList<string>> WithoutRunAsync(IEnumerable<BlobEntry> entries, CancellationToken cancellationToken)
    {
        var withoutRun = new List<string>();
        foreach (var some in entries.Chunk(ReadsAtOnce))
        {
            var haveRun = await Task.WhenAll(some.Select(entry => HasRunAsync(entry, cancellationToken)));
            withoutRun.AddRange(some.Where((_, index) => !haveRun[index]).Select(entry => entry.Name));
        }

        return withoutRun;
    }

    private async Task<bool> HasRunAsync(BlobEntry entry, CancellationToken cancellationToken) =>
        (await runs.CurrentAsync(entry.Name, cancellationToken)).Current is { Queued: true } current && current.BlobETag == entry.ETag;

    /// <summary>Ingests these articles while there is time. Returns those that failed or were not reached.</summary>
    private async Task<IReadOnlyList<string>> IngestAsync(IReadOnlyList<string> names, long began, CancellationToken cancellationToken)
    {
        var failed = new ConcurrentBag<string>();
        var limited = new ParallelOptions { MaxDegreeOfParallelism = IngestsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(names, limited, async (name, token) =>
        {
            if (IsOver(began) || !await TryIngestAsync(name, token))
                failed.Add(name);
        });
        return [.. failed];
    }

    /// <summary>Ingests one article. Returns false if that failed, so that the sweep continues with the others.</summary>
    private async Task<bool> TryIngestAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            Log.Found(logger, name, await ingest.IngestAsync(name, cancellationToken));
            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, error, name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(182, LogLevel.Warning, "The file {File} is ignored: {Reason}")]
        public static partial void Ignored(ILogger logger, string file, string reason);

        [LoggerMessage(180, LogLevel.Warning, "Article {Article} had no run because its event was lost or given up: {Outcome}")]
        public static partial void Found(ILogger logger, string article, IngestOutcome outcome);

        [LoggerMessage(181, LogLevel.Warning, "Article {Article} has no run and could not be ingested; the next round tries again")]
        public static partial void Failed(ILogger logger, Exception error, string article);
    }
}
