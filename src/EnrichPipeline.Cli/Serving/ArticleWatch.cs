using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Polls the dropped articles every second and ingests new and changed ones once they are no longer being written.</summary>
internal sealed partial class ArticleWatch(IStorage storage, IngestHandler ingest, TimeProvider time, ILogger<ArticleWatch> logger)
    : BackgroundService
{
    private const int IngestsAtOnce = 4;

    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    private readonly Backoff _down = new(_period, TimeSpan.FromSeconds(30));
    private readonly ArticleChangeTracker _changes = new();
    private readonly LeaderLease _turn = LeaderLease.ToWatch(storage, time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
                await Task.Delay(await PollAsync(stoppingToken), time, stoppingToken);
        }
        finally
        {
            await _turn.DisposeAsync();
        }
    }

    /// <summary>Polls once; returns the delay until the next poll.</summary>
    internal async Task<TimeSpan> PollAsync(CancellationToken stopping)
    {
        try
        {
            if (!await _turn.IsOursAsync(stopping))
                return _period;
            var due = _changes.Compare(await ListAsync(stopping), time.GetUtcNow());
            var limited = new ParallelOptions { MaxDegreeOfParallelism = IngestsAtOnce, CancellationToken = stopping };
            await Parallel.ForEachAsync(due, limited, async (entry, token) => await IngestAsync(entry, token));
            _down.Reset();
            return _period;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            var delay = _down.Next();
            Log.Down(logger, error, delay);
            return delay;
        }
    }

    private async Task<List<BlobEntry>> ListAsync(CancellationToken stopping)
    {
        var entries = new List<BlobEntry>();
        await foreach (var entry in storage.Articles.ListAsync("", stopping))
            entries.Add(entry);
        return entries;
    }

    private async Task IngestAsync(BlobEntry entry, CancellationToken stopping)
    {
        try
        {
            await ingest.IngestAsync(entry.Name, stopping);
            _changes.Ingested(entry);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, error, entry.Name);
            _changes.Failed(entry, time.GetUtcNow());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(230, LogLevel.Warning, "The articles cannot be listed; trying again in {Delay}")]
        public static partial void Down(ILogger logger, Exception error, TimeSpan delay);

        [LoggerMessage(231, LogLevel.Warning, "Article {Article} could not be ingested and will be retried")]
        public static partial void Failed(ILogger logger, Exception error, string article);
    }
}
