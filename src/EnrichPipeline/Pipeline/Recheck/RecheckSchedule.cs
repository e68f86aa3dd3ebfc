using EnrichPipeline.Citations;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>
/// Updates the recheck states of a run from its results: a confirmed verdict is scheduled later, a changed one starts over.
/// </summary>
public sealed class RecheckSchedule(RecheckStore store, RecheckPolicy policy)
{
    /// <summary>Updates the states after the document was written.</summary>
    internal Task UpdateAsync(Manifest manifest, ResultList results, CancellationToken cancellationToken)
    {
        var run = new Run(manifest.Name, manifest.Version);
        return store.UpdateAsync(run, known => Updated(run, manifest, results, known), cancellationToken);
    }

    private RunRecheckState Updated(Run run, Manifest manifest, ResultList results, RunRecheckState? known)
    {
        var before = (known?.References ?? []).ToDictionary(state => state.Ordinal);
        return new RunRecheckState(
            RunRecheckState.CurrentSchemaVersion,
            run.Article,
            run.Version,
            [.. manifest.Entries()
                .Where(entry => Resolvability.CanHaveId(entry.Reference.Printed, entry.Citation))
                .Select(entry => results.Of(entry.Reference.Ordinal))
                .Select(result => Updated(before.GetValueOrDefault(result.Ordinal), result))]);
    }

    private ReferenceRecheckState Updated(ReferenceRecheckState? known, ReferenceResult result)
    {
        var (verdict, last) = (result.Resolution.Verdict, result.ConfirmedAt ?? result.ResolvedAt);
        if (known is null || known.Verdict != verdict)
            return new ReferenceRecheckState(result.Ordinal, verdict, 0, policy.Next(verdict, 0, last));
        // The state has no due time if rechecks were off when it was written; the settings may have changed since.
        if (known.AskedAt is not { } asked || last <= asked)
            return known with { DueAt = known.DueAt ?? policy.Next(verdict, known.Confirmations, last) };
        var confirmations = known.Confirmations + 1;
        return new ReferenceRecheckState(result.Ordinal, verdict, confirmations, policy.Next(verdict, confirmations, last));
    }
}
