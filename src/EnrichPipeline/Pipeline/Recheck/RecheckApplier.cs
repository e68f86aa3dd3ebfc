using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Applies the rechecks of a run: writes results, queues references and schedules the next rechecks. Safe to repeat.</summary>
internal sealed class RecheckApplier(RunStore runs, RunQueue queue, RecheckStore store, RecheckPolicy policy, TimeProvider time)
{
    /// <summary>How long a queued reference may take before its recheck is due again. The queue itself retries for some hours.</summary>
    private static readonly TimeSpan _queueTimeout = TimeSpan.FromDays(1);

    /// <summary>Applies the findings. Returns the number of references for which every question was answered.</summary>
    public async Task<int> ApplyAsync(DueRun due, IReadOnlyList<RecheckDiff> findings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await WriteAsync(due.Run, [.. findings.Where(finding => finding.HasChanges)], now, cancellationToken);
        RecheckDiff[] others = [.. findings.Where(finding => finding is { IsComplete: true, RecordChanged: true })];
        await RequeueAsync(due.Run, [.. due.Requeues, .. others.Select(finding => finding.Target.State)], cancellationToken);

        Dictionary<int, ReferenceRecheckState> next = due.Requeues.Select(state => Queued(state, now))
            .Concat(findings.Select(finding => Next(finding, now)))
            .ToDictionary(state => state.Ordinal);
        var written = await store.UpdateAsync(
            due.Run, current => current is null ? null : Merge(due.State, current, next), cancellationToken);
        if (written is null || !RecheckStore.Needs(written, due.Entry))
            await store.RemoveAsync(due.Entry, cancellationToken);
        return findings.Count(finding => finding.IsComplete);
    }

    private async Task WriteAsync(Run run, IReadOnlyList<RecheckDiff> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var results = await runs.ResultsAsync(run, changes.Select(finding => finding.Target.State.Ordinal), cancellationToken);
        foreach (var finding in changes)
        {
            if (results.Find(finding.Target.State.Ordinal) is not { Resolution.Verdict: Verdict.Matched } known)
                continue;
            var updated = known with
            {
                Resolution = finding.Applied(known.Resolution),
                ResolvedAt = now,
                ConfirmedAt = null,
                CheckAgainAt = Next(finding, now).DueAt,
            };
            await runs.WriteResultAsync(run, updated, cancellationToken);
        }

        await queue.AssembleSoonAsync(run, cancellationToken);
    }

    private async Task RequeueAsync(Run run, IReadOnlyList<ReferenceRecheckState> requeues, CancellationToken cancellationToken)
    {
        if (requeues.Count == 0 || await runs.ManifestAsync(run, cancellationToken) is not { } manifest)
            return;
        var ordinals = requeues.Select(state => state.Ordinal).ToHashSet();
        await queue.QueueAsync(manifest, ordinals, again: true, cancellationToken);
    }

    /// <summary>Merges the new states into the current ones. A state that another process has changed meanwhile is kept.</summary>
    private static RunRecheckState Merge(
        RunRecheckState planned, RunRecheckState current, IReadOnlyDictionary<int, ReferenceRecheckState> next)
    {
        var before = planned.References.ToDictionary(state => state.Ordinal);
        var changed = current.References
            .Where(state => before.GetValueOrDefault(state.Ordinal) != state)
            .Select(state => state.Ordinal)
            .ToHashSet();
        return current.With(next.Where(state => !changed.Contains(state.Key)).ToDictionary());
    }

    private ReferenceRecheckState Next(RecheckDiff finding, DateTimeOffset now)
    {
        var state = finding.Target.State;
        if (!finding.IsComplete)
            return state with { DueAt = RecheckPolicy.OnTheHour(now + policy.AfterOutage) };
        if (finding.RecordChanged)
            return Queued(state, now);
        return state with
        {
            Confirmations = state.Confirmations + 1,
            DueAt = policy.Next(state.Verdict, state.Confirmations + 1, now),
            AskedAt = null,
            CrossRef = finding.CrossRef,
            PubMed = finding.PubMed,
        };
    }

    private static ReferenceRecheckState Queued(ReferenceRecheckState state, DateTimeOffset now) =>
        state with { AskedAt = now, DueAt = RecheckPolicy.OnTheHour(now + _queueTimeout) };
}
