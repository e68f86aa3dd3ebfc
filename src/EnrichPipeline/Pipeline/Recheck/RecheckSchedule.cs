using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Results → looks: what was answered since the last look moves on, what changed its verdict starts anew.</summary>
public sealed class RecheckSchedule(RecheckStore store, RecheckPolicy policy)
{
    /// <summary>Brings a run's looks up to its results; whoever wrote the document calls it.</summary>
    internal Task SettleAsync(Manifest manifest, IReadOnlyDictionary<int, ReferenceResult> results, CancellationToken cancellationToken)
    {
        var run = new Run(manifest.Name, manifest.Version);
        return store.UpdateAsync(run, known => Settled(run, manifest, results, known), cancellationToken);
    }

    private RunRecheckState Settled(Run run, Manifest manifest, IReadOnlyDictionary<int, ReferenceResult> results, RunRecheckState? known)
    {
        var before = (known?.References ?? []).ToDictionary(looks => looks.Ordinal);
        return new RunRecheckState(
            RunRecheckState.CurrentSchemaVersion,
            run.Article,
            run.Version,
            [.. manifest.Entries()
                .Where(entry => Resolvability.CanHaveId(entry.Reference.Printed, entry.Citation))
                .Select(entry => results[entry.Reference.Ordinal])
                .Select(result => Settled(before.GetValueOrDefault(result.Ordinal), result))]);
    }

    private ReferenceLooks Settled(ReferenceLooks? known, ReferenceResult result)
    {
        var (verdict, last) = (result.Resolution.Verdict, result.LookedAt ?? result.ResolvedAt);
        if (known is null || known.Verdict != verdict)
            return new ReferenceLooks(result.Ordinal, verdict, 0, policy.Next(verdict, 0, last));
        // Without a time it was never due, by settings that may be others now.
        if (known.AskedAt is not { } asked || last <= asked)
            return known with { DueAt = known.DueAt ?? policy.Next(verdict, known.Looks, last) };
        var looks = known.Looks + 1;
        return new ReferenceLooks(result.Ordinal, verdict, looks, policy.Next(verdict, looks, last));
    }
}
