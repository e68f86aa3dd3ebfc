using EnrichPipeline.Enrichment.Changes;
using EnrichPipeline.Enrichment.Looks;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Matching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Enrichment;

/// <summary>Looks again: closes runs that got stuck, asks again for what could not be asked, and on demand for what was not matched.</summary>
public sealed partial class Reenrich(
    RunStore runs,
    RunQueue queue,
    ChangeFeed feed,
    ILookAgain lookAgain,
    IOptions<EnrichmentOptions> options,
    TimeProvider time,
    ILogger<Reenrich> logger)
{
    /// <summary>The timer's work: every open run that is due, what changed since, and what was answered and is due again.</summary>
    public async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        await LookAtOpenRunsAsync(cancellationToken);
        await feed.TellAsync(cancellationToken);
        await lookAgain.LookAsync(cancellationToken);
    }

    private async Task LookAtOpenRunsAsync(CancellationToken cancellationToken)
    {
        await foreach (var open in runs.OpenRunsAsync(cancellationToken))
        {
            if (!await runs.IsCurrentAsync(open.Run, cancellationToken))
                await runs.CloseAsync(open.Run, cancellationToken);
            else if (open.DueAt(options.Value.StuckAfter) <= time.GetUtcNow())
                await LookAgainAsync(open, cancellationToken);
        }
    }

    /// <summary>Asks again, now, for every reference of the article that is not matched; false where no such article was ingested.</summary>
    public async Task<bool> LookAgainAsync(string article, CancellationToken cancellationToken)
    {
        var (current, _) = await runs.CurrentAsync(article, cancellationToken);
        if (current is not { Problem: null } || await runs.ManifestAsync(current.Run, cancellationToken) is not { } manifest)
            return false;
        await runs.OpenAsync(current.Run, cancellationToken);
        await QueueAsync(current.Run, manifest, result => result?.Resolution.Verdict != Verdict.Matched || result.Resolution.IsOpen, again: true, cancellationToken);
        return true;
    }

    private async Task LookAgainAsync(OpenRun open, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await runs.ManifestAsync(open.Run, cancellationToken) is { } manifest)
            await QueueAsync(open.Run, manifest, result => result is null || result.CheckAgainAt <= now, again: false, cancellationToken);
        await runs.PostponeAsync(open with { Since = now, Looks = open.Looks + 1 }, cancellationToken);
    }

    private async Task QueueAsync(Run run, Manifest manifest, Predicate<ReferenceResult?> due, bool again, CancellationToken cancellationToken)
    {
        var results = await runs.ResultsAsync(run, await runs.ResolvedOrdinalsAsync(run, cancellationToken), cancellationToken);
        ManifestEntry[] entries = [.. manifest.Entries().Where(entry => due(results.GetValueOrDefault(entry.Reference.Ordinal)))];
        Log.LookingAgain(logger, run.Article, entries.Length);
        await queue.QueueAsync(run, entries, again, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(140, LogLevel.Information, "Article {Article}: {References} references are asked about again")]
        public static partial void LookingAgain(ILogger logger, string article, int references);
    }
}
