using System.Threading.Channels;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Lists the dropped articles every second and ingests new and changed ones once they are no longer being written.</summary>
/// <remarks>Listing does not wait for ingesting, so that a slow file holds up neither the others nor the lease.</remarks>
internal sealed partial class ArticleWatch(
    IStorage storage, IngestHandler ingest, WatchPulse pulse, TimeProvider time, ILogger<ArticleWatch> logger) : BackgroundService
{
    private const int IngestsAtOnce = 4;

    /// <summary>
    /// The pause after a listing, as a multiple of its duration: even with 100,000 articles, listing takes at most a fifth of the time.
    /// </summary>
    private const int RestPerWork = 4;

    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    private readonly Backoff _down = new(_period, TimeSpan.FromSeconds(30));
    private readonly ArticleChangeTracker _changes = new();
    private readonly Channel<BlobEntry> _due = Channel.CreateUnbounded<BlobEntry>();
    private readonly LeaderLease _lease = LeaderLease.ToWatch(storage, time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll([ListAsync(stoppingToken), .. Enumerable.Range(0, IngestsAtOnce).Select(_ => IngestAsync(stoppingToken))]);
        }
        finally
        {
            await _lease.DisposeAsync();
        }
    }

    private async Task ListAsync(CancellationToken stopping)
    {
        while (true)
            await Task.Delay(await PollAsync(stopping), time, stopping);
    }

    /// <summary>Polls once and returns the delay until the next poll.</summary>
    private async Task<TimeSpan> PollAsync(CancellationToken stopping)
    {
        var begun = time.GetTimestamp();
        try
        {
            if (await _lease.IsOursAsync(stopping))
                Queue(await EntriesAsync(stopping));
            else
                Forget();
            pulse.Beat();
            _down.Reset();
            return Longer(_period, time.GetElapsedTime(begun) * RestPerWork);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            var delay = _down.Next();
            Log.Down(logger, error, delay);
            return delay;
        }
    }

    /// <summary>Lists the articles. Stopping does not wait for this, since listing a folder of a network drive may hang.</summary>
    private Task<List<BlobEntry>> EntriesAsync(CancellationToken stopping) => Task
        .Run(async () => await storage.Articles.ListAsync("", stopping).ToListAsync(stopping), stopping)
        .WaitAsync(stopping);

    private void Queue(IReadOnlyList<BlobEntry> entries)
    {
        foreach (var entry in _changes.TakeDue(entries, time.GetUtcNow()))
            _due.Writer.TryWrite(entry);
    }

    /// <summary>Leaves all due articles to the host that holds the lease.</summary>
    private void Forget()
    {
        _changes.Clear();
        while (_due.Reader.TryRead(out _))
        {
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private async Task IngestAsync(CancellationToken stopping)
    {
        await foreach (var entry in _due.Reader.ReadAllAsync(stopping))
            await IngestAsync(entry, stopping);
    }

    private async Task IngestAsync(BlobEntry entry, CancellationToken stopping)
    {
        try
        {
            await ingest.IngestAsync(entry.Name, stopping);
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
