using System.Runtime.CompilerServices;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Queues references to be resolved again on request, regardless of the recheck schedule and its share of the quotas.</summary>
public sealed partial class Retry(IStorage storage, RunStore runs, RunQueue queue, ILogger<Retry> logger)
{
    /// <summary>
    /// Queues every reference of the article that is not matched. Returns false if the article was never ingested, or could not be read.
    /// </summary>
    public async Task<bool> QueueAsync(string article, CancellationToken cancellationToken)
    {
        var (current, _) = await runs.CurrentAsync(article, cancellationToken);
        if (current is not { Problem: null } || await runs.ManifestAsync(current.Run, cancellationToken) is not { } manifest)
            return false;
        await runs.OpenAsync(current.Run, cancellationToken);
        var results = await runs.ResultsAsync(
            current.Run, await runs.ResolvedOrdinalsAsync(current.Run, cancellationToken), cancellationToken);
        var ordinals = manifest.Ordinals().Where(ordinal => !IsSettled(results.Find(ordinal))).ToHashSet();
        Log.Queued(logger, article, ordinals.Count);
        await queue.QueueAsync(manifest, ordinals, again: true, cancellationToken);
        return true;
    }

    /// <summary>
    /// Returns the articles that have references selected by the query, in the order of their names. References that cannot be resolved are
    /// excluded.
    /// </summary>
    public async IAsyncEnumerable<RetryPlan> FindAsync(RetryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = query.Name?.Split('*', '?', '\\')[0] ?? "";
        await foreach (var entry in storage.Articles.ListAsync(start, cancellationToken))
        {
            if (query.Fits(entry.Name) && await PlanAsync(entry.Name, query, cancellationToken) is { Ordinals.Count: > 0 } plan)
                yield return plan;
        }
    }

    /// <summary>Queues the planned references; does nothing if the article was replaced meanwhile.</summary>
    public async Task QueueAsync(RetryPlan plan, CancellationToken cancellationToken)
    {
        var run = new Run(plan.Article, plan.Version);
        if (!await runs.IsCurrentAsync(run, cancellationToken) || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return;
        var ordinals = plan.Ordinals.ToHashSet();
        Log.Queued(logger, plan.Article, ordinals.Count);
        await queue.QueueAsync(manifest, ordinals, again: true, cancellationToken);
    }

    private async Task<RetryPlan?> PlanAsync(string article, RetryQuery query, CancellationToken cancellationToken)
    {
        if ((await runs.DocumentAsync(article, cancellationToken))?.Document is not { } document)
            return null;
        int[] ordinals = [.. document.References
            .Where(reference => query.Fits(reference) && Resolvability.CanHaveId(reference.Printed, reference.Citation))
            .Select(reference => reference.Ordinal)];
        return new RetryPlan(article, document.Source.Version, ordinals);
    }

    private static bool IsSettled(ReferenceResult? result) => result is { Resolution: { Verdict: Verdict.Matched, IsOpen: false } };

    private static partial class Log
    {
        [LoggerMessage(161, LogLevel.Information, "Article {Article}: {References} references are queued again on request")]
        public static partial void Queued(ILogger logger, string article, int references);
    }
}
