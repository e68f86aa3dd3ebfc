using System.Runtime.CompilerServices;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Enrichment.Resolving;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Enrichment.Looks;

/// <summary>Asks again by hand for what a query finds, whatever is due and whatever the share.</summary>
public sealed class Retry(IStorage storage, RunStore runs, RunQueue queue)
{
    /// <summary>The articles that have such references, by name. References that are never sent to anyone are left out.</summary>
    public async IAsyncEnumerable<RetryPlan> FindAsync(RetryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = query.Name?.Split('*', '?', '\\')[0] ?? "";
        await foreach (var entry in storage.Articles.ListAsync(start, cancellationToken))
        {
            if (query.Fits(entry.Name) && await PlanAsync(entry.Name, query, cancellationToken) is { Ordinals.Count: > 0 } plan)
                yield return plan;
        }
    }

    /// <summary>Queues what was planned; nothing where the article was replaced meanwhile.</summary>
    public async Task QueueAsync(RetryPlan plan, CancellationToken cancellationToken)
    {
        var run = new Run(plan.Article, plan.Version);
        if (!await runs.IsCurrentAsync(run, cancellationToken) || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return;
        var ordinals = plan.Ordinals.ToHashSet();
        await queue.QueueAsync(run, [.. manifest.Entries().Where(entry => ordinals.Contains(entry.Reference.Ordinal))], again: true, cancellationToken);
    }

    private async Task<RetryPlan?> PlanAsync(string article, RetryQuery query, CancellationToken cancellationToken)
    {
        if (DocumentJson.TryRead(await runs.DocumentAsync(article, cancellationToken)) is not { } document)
            return null;
        int[] ordinals = [.. document.References
            .Where(reference => query.Fits(reference) && Askable.Is(reference.Printed, reference.Citation))
            .Select(reference => reference.Ordinal)];
        return new RetryPlan(article, document.Source.Version, ordinals);
    }
}
