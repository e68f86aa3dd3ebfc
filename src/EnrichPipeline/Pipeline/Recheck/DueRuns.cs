using System.Runtime.CompilerServices;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>
/// Finds the runs with due rechecks. Drops the entries of runs whose article or blobs no longer exist, and skips runs whose state is
/// damaged until their article is dropped again.
/// </summary>
internal sealed class DueRuns(
    IStorage storage,
    RunStore runs,
    RecheckStore store,
    IOptions<CrossRefOptions> crossRef,
    IOptions<PubMedOptions> pubMed,
    TimeProvider time)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Returns due runs, oldest first, within the allowed cost.</summary>
    public async IAsyncEnumerable<DueRun> ReadAsync(RecheckCost allowed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (now, planned) = (time.GetUtcNow(), default(RecheckCost));
        await foreach (var names in store.DueAsync(now, cancellationToken).Chunk(ReadsAtOnce))
        {
            foreach (var found in await Task.WhenAll(names.Select(name => ReadAsync(name, cancellationToken))))
            {
                if (found is not { } run)
                    continue;
                var left = allowed + (planned * -1);
                var due = DueRun.Plan(
                    run.Entry, run.State, reference => RecheckTarget.Of(run.Document, reference), now, left, crossRef.Value, pubMed.Value);
                planned += due.Cost;
                yield return due;
                if (due.IsCut)
                    yield break;
            }
        }
    }

    private async Task<Found?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (await store.ReadEntryAsync(name, cancellationToken) is not { } entry)
            return null;
        var (state, etag) = await StateAsync(entry, cancellationToken);
        if (state is not null && await DocumentAsync(entry.Run, cancellationToken) is { } document)
            return new Found(entry, state, document);
        var isDamaged = state is null && etag is not null;
        if (!isDamaged)
            await store.RemoveAsync(entry, cancellationToken);
        return null;
    }

    private async Task<(RunRecheckState? State, string? ETag)> StateAsync(DueEntry entry, CancellationToken cancellationToken) =>
        await runs.IsCurrentAsync(entry.Run, cancellationToken)
        && await storage.Articles.ExistsAsync(entry.Article, cancellationToken)
        && await storage.Runs.ExistsAsync(RunNames.Manifest(entry.Run), cancellationToken)
            ? await store.ReadAsync(entry.Run, cancellationToken)
            : default;

    private async Task<EnrichedDocument?> DocumentAsync(Run run, CancellationToken cancellationToken) =>
        (await runs.DocumentAsync(run.Article, cancellationToken))?.Document is { } document
        && document.Source.Version == run.Version
            ? document
            : null;

    private sealed record Found(DueEntry Entry, RunRecheckState State, EnrichedDocument Document);
}
