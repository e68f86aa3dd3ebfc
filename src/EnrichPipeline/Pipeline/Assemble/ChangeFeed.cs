using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>
/// Publishes every change of a document at least once, in one file per day. A change that is published again has the same id.
/// </summary>
public sealed partial class ChangeFeed(IStorage storage, RunStore runs, TimeProvider time, ILogger<ChangeFeed> logger)
{
    /// <summary>
    /// The name prefix of the entries of the outbox. It does not begin with a hexadecimal digit, since lifecycle rules delete old blobs
    /// whose names do.
    /// </summary>
    internal const string Prefix = "untold/";

    private const int MaxAttempts = 20;

    /// <summary>
    /// How long an entry stays in the outbox. Writing a document takes seconds: changes that are not in it by then never will be.
    /// </summary>
    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromHours(1);

    /// <summary>Stores the changes of a document that is about to be written, so that a crash cannot lose them.</summary>
    internal Task AddToOutboxAsync(Run run, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return Task.CompletedTask;
        var entry = new OutboxEntry(OutboxEntry.CurrentSchemaVersion, run.Article, run.Version, time.GetUtcNow(), changes);
        return storage.Runs.WriteAsync(
            $"{Prefix}{run.Key}-{changes[0].Id}.json",
            JsonSerializer.SerializeToUtf8Bytes(entry, ChangeJson.Default.OutboxEntry),
            cancellationToken);
    }

    /// <summary>
    /// Appends those changes of the outbox that their document contains to today's file. Safe to repeat and to run in parallel.
    /// </summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var published = new List<PendingChange>();
        var done = new List<OutboxEntry>();
        await foreach (var entry in OutboxAsync(cancellationToken))
        {
            var history = await HistoryAsync(entry.Run, cancellationToken);
            Change[] written = [.. entry.Changes.Where(change => history.Contains(change.Id))];
            published.AddRange(written.Select(change => PendingChange.Of(entry.Run, change)));
            if (written.Length == entry.Changes.Count || time.GetUtcNow() - entry.WrittenAt > _abandonedAfter)
                done.Add(entry);
        }

        await AppendAsync(published, cancellationToken);
        foreach (var entry in done)
            await storage.Runs.DeleteAsync(entry.Name, cancellationToken);
    }

    private async IAsyncEnumerable<OutboxEntry> OutboxAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var listed in storage.Runs.ListAsync(Prefix, cancellationToken))
        {
            if (await storage.Runs.ReadAsync(listed.Name, cancellationToken) is { } blob
                && JsonSerializer.Deserialize(blob.Content.ToMemory().Span, ChangeJson.Default.OutboxEntry) is { } entry)
                yield return entry with { Name = listed.Name };
        }
    }

    private async Task<HashSet<string>> HistoryAsync(Run run, CancellationToken cancellationToken) =>
        (await runs.DocumentAsync(run.Article, cancellationToken))?.Document is { } document
            ? [.. document.History.Select(change => change.Id)]
            : [];

    private async Task AppendAsync(List<PendingChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var name = DocumentNames.Changes(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        for (var round = 0; round < MaxAttempts; round++)
        {
            var blob = await storage.Enriched.ReadAsync(name, cancellationToken);
            var text = blob?.Content.ToString() ?? "";
            PendingChange[] news = [.. changes.Where(change => !text.Contains(change.Id, StringComparison.Ordinal))];
            if (news.Length == 0 || await TryWriteAsync(name, Encoding.UTF8.GetBytes(text + Lines(news)), blob, cancellationToken))
            {
                Log.Published(logger, news.Length, name);
                return;
            }
        }

        throw new TryLaterException("The change feed was modified concurrently too often.");
    }

    private Task<bool> TryWriteAsync(string name, byte[] bytes, Blob? existing, CancellationToken cancellationToken) => existing is null
        ? storage.Enriched.TryCreateAsync(name, bytes, cancellationToken)
        : storage.Enriched.TryReplaceAsync(name, bytes, existing.ETag, cancellationToken);

    private static string Lines(IEnumerable<PendingChange> changes) =>
        string.Concat(changes
            .OrderBy(change => change.At)
            .Select(change => JsonSerializer.Serialize(change, ChangeJson.Default.PendingChange) + "\n"));

    private static partial class Log
    {
        [LoggerMessage(170, LogLevel.Information, "Published {Changes} changes to {Feed}")]
        public static partial void Published(ILogger logger, int changes, string feed);
    }
}
