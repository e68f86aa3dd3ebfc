using System.Runtime.CompilerServices;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Finds the runs that are due. Those whose article was deleted or replaced, or whose run was deleted for its age, drop out.</summary>
internal sealed class DueRuns(
    IStorage storage, RunStore runs, RecheckStore store, IOptions<CrossRefOptions> crossRef, IOptions<PubMedOptions> pubMed, TimeProvider time)
{
    private const int ReadsAtOnce = 16;

    /// <summary>The oldest first, as many as are allowed.</summary>
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
                var due = DueRun.Plan(run.Mark, run.Looks, reference => RecheckTarget.Of(run.Document, reference), now, left, crossRef.Value, pubMed.Value);
                planned += due.Cost;
                yield return due;
                if (due.IsCut)
                    yield break;
            }
        }
    }

    private async Task<Found?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (await store.MarkAsync(name, cancellationToken) is not { } mark)
            return null;
        if (await LooksAsync(mark, cancellationToken) is { } looks && await DocumentAsync(mark.Run, cancellationToken) is { } document)
            return new Found(mark, looks, document);
        await store.RemoveAsync(mark, cancellationToken);
        return null;
    }

    private async Task<RunRecheckState?> LooksAsync(DueMark mark, CancellationToken cancellationToken) =>
        await runs.IsCurrentAsync(mark.Run, cancellationToken)
        && await storage.Articles.ExistsAsync(mark.Article, cancellationToken)
        && await storage.Runs.ExistsAsync(RunNames.Manifest(mark.Run), cancellationToken)
            ? await store.ReadAsync(mark.Run, cancellationToken)
            : null;

    private async Task<EnrichedDocument?> DocumentAsync(Run run, CancellationToken cancellationToken) =>
        DocumentJson.TryRead(await runs.DocumentAsync(run.Article, cancellationToken)) is { } document && document.Source.Version == run.Version
            ? document
            : null;

    private sealed record Found(DueMark Mark, RunRecheckState Looks, EnrichedDocument Document);
}
