using System.Runtime.CompilerServices;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Enrichment.Looks;

/// <summary>Finds the runs that are due. Those whose article was deleted or replaced drop out.</summary>
internal sealed class DueRuns(
    IStorage storage, RunStore runs, LookStore store, IOptions<CrossRefOptions> crossRef, IOptions<PubMedOptions> pubMed, TimeProvider time)
{
    /// <summary>The oldest first, as many as are allowed.</summary>
    public async IAsyncEnumerable<DueRun> ReadAsync(LookCost allowed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (now, planned) = (time.GetUtcNow(), default(LookCost));
        await foreach (var mark in store.DueAsync(now, cancellationToken))
        {
            if (await LooksAsync(mark, cancellationToken) is not { } looks || await DocumentAsync(mark.Run, cancellationToken) is not { } document)
            {
                await store.RemoveAsync(mark, cancellationToken);
                continue;
            }

            var left = allowed + (planned * -1);
            var due = DueRun.Plan(mark, looks, reference => Watched.Of(document, reference), now, left, crossRef.Value, pubMed.Value);
            planned += due.Cost;
            yield return due;
            if (due.IsCut)
                yield break;
        }
    }

    private async Task<RunLooks?> LooksAsync(DueMark mark, CancellationToken cancellationToken) =>
        await runs.IsCurrentAsync(mark.Run, cancellationToken) && await IsKeptAsync(mark.Article, cancellationToken)
            ? await store.ReadAsync(mark.Run, cancellationToken)
            : null;

    private async Task<EnrichedDocument?> DocumentAsync(Run run, CancellationToken cancellationToken) =>
        DocumentJson.TryRead(await runs.DocumentAsync(run.Article, cancellationToken)) is { } document && document.Source.Version == run.Version
            ? document
            : null;

    private async Task<bool> IsKeptAsync(string article, CancellationToken cancellationToken)
    {
        await foreach (var entry in storage.Articles.ListAsync(article, cancellationToken))
            return entry.Name == article;
        return false;
    }
}
