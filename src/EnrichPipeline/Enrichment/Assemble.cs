using EnrichPipeline.Enrichment.Changes;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Enrichment.Looks;
using EnrichPipeline.Enrichment.Messages;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Enrichment;

/// <summary>An assembly message → the document, once every result is there; until then the message goes back with a growing delay.</summary>
public sealed partial class Assemble(
    RunStore runs, ReportStore reports, RunQueue queue, LookSchedule schedule, ChangeFeed feed, Measures measures, ILogger<Assemble> logger)
{
    /// <summary>About a day of half minutes; what is open for longer is the timer's.</summary>
    private const int MostAttempts = 2_880;

    /// <summary>How often another process may write the document under our hands before the message goes back.</summary>
    private const int MostRounds = 5;

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
        var assembled = await TryAssembleAsync(message.Run(), cancellationToken);
        span?.SetTag(Tags.Outcome, assembled ? "assembled" : "waiting");
        if (!assembled && message.Attempt < MostAttempts)
            await queue.PutBackAsync(message, cancellationToken);
    }

    /// <summary>False where results are missing.</summary>
    private async Task<bool> TryAssembleAsync(Run run, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            // Read before the results: whoever writes the document after newer results makes our write fail.
            var report = await reports.ReadAsync(run.Article, cancellationToken);
            var existing = await runs.DocumentAsync(run.Article, cancellationToken);
            if (!await runs.IsCurrentAsync(run, cancellationToken) || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
                return true;
            if (await ResultsAsync(run, manifest, cancellationToken) is not { } results)
                return false;

            var before = DocumentJson.TryRead(existing);
            var document = Newer(before, DocumentComposer.Compose(manifest, results, before));
            // Killed between the two, the message comes again and finds the page missing or old; only then is the run closed.
            if (await TryWriteAsync(run, document, before, existing, cancellationToken)
                && await reports.TryWriteAsync(document, report, cancellationToken))
            {
                await schedule.SettleAsync(manifest, results, cancellationToken);
                await FinishAsync(run, document, cancellationToken);
                return true;
            }
        }

        return false;
    }

    /// <summary>The document as it stands, where the new one says nothing else.</summary>
    private static EnrichedDocument Newer(EnrichedDocument? before, EnrichedDocument composed) =>
        before is not null && DocumentComposer.SaysTheSame(before, composed) ? before : composed;

    /// <summary>What the document says that it did not before is noted for the feed first.</summary>
    private async Task<bool> TryWriteAsync(Run run, EnrichedDocument document, EnrichedDocument? before, Blob? existing, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(document, before))
            return true;
        var known = before?.Source.Version == run.Version ? before.History.Count : 0;
        await feed.NoteAsync(run, [.. document.History.Skip(known)], cancellationToken);
        return await runs.TryWriteDocumentAsync(document, existing, cancellationToken);
    }

    private async Task<IReadOnlyDictionary<int, ReferenceResult>?> ResultsAsync(Run run, Manifest manifest, CancellationToken cancellationToken)
    {
        int[] ordinals = [.. manifest.Entries().Select(entry => entry.Reference.Ordinal)];
        var resolved = await runs.ResolvedOrdinalsAsync(run, cancellationToken);
        if (!resolved.IsSupersetOf(ordinals))
            return null;
        var results = await runs.ResultsAsync(run, ordinals, cancellationToken);
        return results.Count == ordinals.Length ? results : null;
    }

    private async Task FinishAsync(Run run, EnrichedDocument document, CancellationToken cancellationToken)
    {
        await runs.ClearErrorAsync(run.Article, cancellationToken);
        if (document.Status == DocumentStatus.Complete)
            await runs.CloseAsync(run, cancellationToken);
        Log.Assembled(logger, run.Article, document.Status, document.Summary.References, document.Summary.Matched);
        measures.Assembled(document.Status);
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Information, "Article {Article}: document {Status}, {References} references, {Matched} matched")]
        public static partial void Assembled(ILogger logger, string article, DocumentStatus status, int references, int matched);

        [LoggerMessage(121, LogLevel.Error, "An assembly message could not be read; it is dropped, the timer closes its run")]
        public static partial void Unreadable(ILogger logger);
    }
}
