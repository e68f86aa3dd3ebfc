using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>
/// Every write that an assembly does, in the one order in which a death between any two leaves nothing that the message, which comes
/// again, does not mend.
/// </summary>
public sealed class DocumentWriter(RunStore runs, ReportStore reports, RecheckSchedule schedule, ChangeFeed feed)
{
    /// <summary>What stands there now, to be written over only so long as it still does.</summary>
    internal async Task<Seen> SeenAsync(Run run, CancellationToken cancellationToken)
    {
        var report = await reports.ReadAsync(run.Article, cancellationToken);
        var document = await runs.DocumentAsync(run.Article, cancellationToken);
        return new(report, document, DocumentJson.TryRead(document));
    }

    /// <summary>The document that stands afterwards; null where someone else wrote it or its page meanwhile, so that all is to be read again.</summary>
    internal async Task<EnrichedDocument?> TryWriteAsync(
        Manifest manifest, IReadOnlyDictionary<int, ReferenceResult> results, Seen seen, CancellationToken cancellationToken)
    {
        var run = new Run(manifest.Name, manifest.Version);
        var document = seen.Unless(DocumentComposer.Compose(manifest, results, seen.Before));
        // Changes come before the document that has them: noted for nothing they are dropped; once it is written nobody would look for them.
        await NoteChangesAsync(run, document, seen, cancellationToken);
        // The document holds its own history: both change in one write.
        if (!await TryWriteDocumentAsync(document, seen, cancellationToken))
            return null;
        // The page comes after the document it is made of: killed between the two, the next assembly finds it missing or old.
        if (!await reports.TryWriteAsync(document, seen.Report, cancellationToken))
            return null;
        // When to look again counts from what is told: marked before, a look would count whose finding nobody has seen.
        await schedule.SettleAsync(manifest, results, cancellationToken);
        // What was wrong with an earlier file of this name stays in view until there is a document.
        await runs.ClearErrorAsync(run.Article, cancellationToken);
        // Last: so long as the run is open, the timer sends its message again. A document with open questions leaves it open.
        if (document.Status == DocumentStatus.Complete)
            await runs.CloseAsync(run, cancellationToken);
        return document;
    }

    private async Task NoteChangesAsync(Run run, EnrichedDocument document, Seen seen, CancellationToken cancellationToken)
    {
        if (seen.Has(document))
            return;
        var known = seen.Before?.Source.Version == run.Version ? seen.Before.History.Count : 0;
        await feed.NoteAsync(run, [.. document.History.Skip(known)], cancellationToken);
    }

    private async Task<bool> TryWriteDocumentAsync(EnrichedDocument document, Seen seen, CancellationToken cancellationToken) =>
        seen.Has(document) || await runs.TryWriteDocumentAsync(document, seen.Document, cancellationToken);

    /// <summary>Page and document as they stood before the results were read.</summary>
    internal sealed record Seen(Blob? Report, Blob? Document, EnrichedDocument? Before)
    {
        /// <summary>The document as it stands, where the new one says nothing else.</summary>
        public EnrichedDocument Unless(EnrichedDocument composed) =>
            Before is not null && DocumentComposer.SaysTheSame(Before, composed) ? Before : composed;

        public bool Has(EnrichedDocument document) => ReferenceEquals(document, Before);
    }
}
