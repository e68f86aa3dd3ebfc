using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>What was found at a run → results, messages and the next look; each may be done twice.</summary>
internal sealed class RecheckApplier(RunStore runs, RunQueue queue, RecheckStore store, RecheckPolicy policy, TimeProvider time)
{
    /// <summary>How long a queued reference is waited for before it is due again; the queue itself tries for some hours.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromDays(1);

    /// <summary>Returns how many references were answered.</summary>
    public async Task<int> TakeAsync(DueRun due, IReadOnlyList<RecheckDiff> findings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await WriteAsync(due.Run, [.. findings.Where(finding => finding.IsNews)], now, cancellationToken);
        RecheckDiff[] others = [.. findings.Where(finding => finding is { IsComplete: true, IsOther: true })];
        await AskAnewAsync(due.Run, [.. due.Questions, .. others.Select(finding => finding.Watched.Looks)], cancellationToken);

        Dictionary<int, ReferenceLooks> next = due.Questions.Select(looks => Asked(looks, now))
            .Concat(findings.Select(finding => Next(finding, now)))
            .ToDictionary(looks => looks.Ordinal);
        var written = await store.UpdateAsync(due.Run, current => current is null ? null : Moved(due.Looks, current, next), cancellationToken);
        if (written is null || !RecheckStore.Needs(written, due.Mark))
            await store.RemoveAsync(due.Mark, cancellationToken);
        return findings.Count(finding => finding.IsComplete);
    }

    private async Task WriteAsync(Run run, IReadOnlyList<RecheckDiff> news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (news.Count == 0)
            return;
        var results = await runs.ResultsAsync(run, news.Select(finding => finding.Watched.Looks.Ordinal), cancellationToken);
        foreach (var finding in news)
        {
            if (results.GetValueOrDefault(finding.Watched.Looks.Ordinal) is not { Resolution.Verdict: Verdict.Matched } known)
                continue;
            var changed = known with { Resolution = finding.Applied(known.Resolution), ResolvedAt = now, LookedAt = null, CheckAgainAt = Next(finding, now).DueAt };
            await runs.WriteResultAsync(run, changed, cancellationToken);
        }

        await queue.AssembleSoonAsync(run, cancellationToken);
    }

    private async Task AskAnewAsync(Run run, IReadOnlyList<ReferenceLooks> questions, CancellationToken cancellationToken)
    {
        if (questions.Count == 0 || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return;
        var ordinals = questions.Select(looks => looks.Ordinal).ToHashSet();
        await queue.QueueAsync(run, [.. manifest.Entries().Where(entry => ordinals.Contains(entry.Reference.Ordinal))], again: true, cancellationToken);
    }

    /// <summary>Whoever settled a reference meanwhile knows better.</summary>
    private static RunRecheckState Moved(RunRecheckState planned, RunRecheckState current, IReadOnlyDictionary<int, ReferenceLooks> next)
    {
        var before = planned.References.ToDictionary(looks => looks.Ordinal);
        var settled = current.References.Where(looks => before.GetValueOrDefault(looks.Ordinal) != looks).Select(looks => looks.Ordinal).ToHashSet();
        return current.With(next.Where(looks => !settled.Contains(looks.Key)).ToDictionary());
    }

    private ReferenceLooks Next(RecheckDiff finding, DateTimeOffset now)
    {
        var looks = finding.Watched.Looks;
        if (!finding.IsComplete)
            return looks with { DueAt = RecheckPolicy.OnTheHour(now + policy.AfterOutage) };
        if (finding.IsOther)
            return Asked(looks, now);
        return looks with
        {
            Looks = looks.Looks + 1,
            DueAt = policy.Next(looks.Verdict, looks.Looks + 1, now),
            AskedAt = null,
            CrossRef = finding.CrossRef,
            PubMed = finding.PubMed,
        };
    }

    private static ReferenceLooks Asked(ReferenceLooks looks, DateTimeOffset now) =>
        looks with { AskedAt = now, DueAt = RecheckPolicy.OnTheHour(now + _patience) };
}
