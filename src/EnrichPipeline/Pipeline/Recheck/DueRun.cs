using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>A run with due rechecks, and those of them that this round does.</summary>
/// <param name="Fetches">The matched references whose records are fetched again.</param>
/// <param name="Requeues">The references that are queued to be resolved again.</param>
/// <param name="IsCut">Whether some due references are left out because they exceed the allowed cost.</param>
internal sealed record DueRun(
    DueEntry Entry,
    RunRecheckState State,
    IReadOnlyList<RecheckTarget> Fetches,
    IReadOnlyList<ReferenceRecheckState> Requeues,
    RecheckCost Cost,
    bool IsCut)
{
    public Run Run => State.Run;

    public static DueRun Plan(
        DueEntry entry,
        RunRecheckState state,
        Func<ReferenceRecheckState, RecheckTarget?> targetOf,
        DateTimeOffset now,
        RecheckCost allowed,
        CrossRefOptions crossRef,
        PubMedOptions pubMed)
    {
        var (fetches, requeues, cost, isCut) = (
            new List<RecheckTarget>(), new List<ReferenceRecheckState>(), default(RecheckCost), false);
        foreach (var reference in state.References.Where(reference => reference.DueAt <= now))
        {
            var target = reference.Verdict == Verdict.Matched ? targetOf(reference) : null;
            var more = cost + (target is null ? RecheckCost.Requeue : RecheckCost.OfFetch(target, crossRef, pubMed));
            if (isCut = more.Exceeds(allowed))
                break;
            cost = more;
            if (target is null)
                requeues.Add(reference);
            else
                fetches.Add(target);
        }

        return new DueRun(entry, state, fetches, requeues, cost, isCut);
    }
}
