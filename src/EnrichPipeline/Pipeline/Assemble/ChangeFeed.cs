using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Tells of every change of a document at least once, in one file a day; repeats have the same id.</summary>
public sealed partial class ChangeFeed(IStorage storage, RunStore runs, TimeProvider time, ILogger<ChangeFeed> logger)
{
    /// <summary>No hexadecimal digit in front: runs' folders begin with one and are deleted for their age.</summary>
    internal const string Prefix = "untold/";

    private const int MostRounds = 20;

    /// <summary>Far longer than it takes from here to the document: what is not in it by then never will be.</summary>
    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromHours(1);

    /// <summary>Notes what the document that is written next will have changed, so that a crash cannot keep it secret.</summary>
    internal Task NoteAsync(Run run, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return Task.CompletedTask;
        var note = new UntoldChanges(UntoldChanges.CurrentSchemaVersion, run.Article, run.Version, time.GetUtcNow(), changes);
        return storage.Runs.WriteAsync(
            $"{Prefix}{run.Key}-{changes[0].Id}.json", JsonSerializer.SerializeToUtf8Bytes(note, ChangeJson.Default.UntoldChanges), cancellationToken);
    }

    /// <summary>Appends what is noted and has come about to today's file; safe to repeat, and for several at once.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var told = new List<PendingChange>();
        var done = new List<UntoldChanges>();
        await foreach (var note in NotesAsync(cancellationToken))
        {
            var history = await HistoryAsync(note.Run, cancellationToken);
            Change[] written = [.. note.Changes.Where(change => history.Contains(change.Id))];
            told.AddRange(written.Select(change => PendingChange.Of(note.Run, change)));
            if (written.Length == note.Changes.Count || time.GetUtcNow() - note.WrittenAt > _abandonedAfter)
                done.Add(note);
        }

        await AppendAsync(told, cancellationToken);
        foreach (var note in done)
            await storage.Runs.DeleteAsync(note.Name, cancellationToken);
    }

    private async IAsyncEnumerable<UntoldChanges> NotesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in storage.Runs.ListAsync(Prefix, cancellationToken))
        {
            if (await storage.Runs.ReadAsync(entry.Name, cancellationToken) is { } blob
                && JsonSerializer.Deserialize(blob.Content.ToMemory().Span, ChangeJson.Default.UntoldChanges) is { } note)
                yield return note with { Name = entry.Name };
        }
    }

    private async Task<HashSet<string>> HistoryAsync(Run run, CancellationToken cancellationToken) =>
        DocumentJson.TryRead(await runs.DocumentAsync(run.Article, cancellationToken)) is { } document
            ? [.. document.History.Select(change => change.Id)]
            : [];

    private async Task AppendAsync(List<PendingChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var name = DocumentNames.Changes(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        for (var round = 0; round < MostRounds; round++)
        {
            var blob = await storage.Enriched.ReadAsync(name, cancellationToken);
            var text = blob?.Content.ToString() ?? "";
            PendingChange[] news = [.. changes.Where(change => !text.Contains(change.Id, StringComparison.Ordinal))];
            if (news.Length == 0 || await TryWriteAsync(name, Encoding.UTF8.GetBytes(text + Lines(news)), blob, cancellationToken))
            {
                Log.Told(logger, news.Length, name);
                return;
            }
        }

        throw new TryLaterException("The change feed keeps changing.");
    }

    private Task<bool> TryWriteAsync(string name, byte[] bytes, Blob? existing, CancellationToken cancellationToken) => existing is null
        ? storage.Enriched.TryCreateAsync(name, bytes, cancellationToken)
        : storage.Enriched.TryReplaceAsync(name, bytes, existing.ETag, cancellationToken);

    private static string Lines(IEnumerable<PendingChange> changes) =>
        string.Concat(changes.OrderBy(change => change.At).Select(change => JsonSerializer.Serialize(change, ChangeJson.Default.PendingChange) + "\n"));

    private static partial class Log
    {
        [LoggerMessage(170, LogLevel.Information, "{Changes} changes are told in {Feed}")]
        public static partial void Told(ILogger logger, int changes, string feed);
    }
}
