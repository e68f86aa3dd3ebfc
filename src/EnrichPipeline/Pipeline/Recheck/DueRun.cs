using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>A run that is due, and what of it is taken in this round.</summary>
/// <param name="Readings">Matched references whose records are read again.</param>
/// <param name="Questions">References that are queued to be asked about anew.</param>
/// <param name="IsCut">Whether some of what is due did not fit what is allowed.</param>
internal sealed record DueRun(
    DueMark Mark, RunRecheckState Looks, IReadOnlyList<RecheckTarget> Readings, IReadOnlyList<ReferenceLooks> Questions, RecheckCost Cost, bool IsCut)
{
    public Run Run => Looks.Run;

    public static DueRun Plan(
        DueMark mark, RunRecheckState looks, Func<ReferenceLooks, RecheckTarget?> watch, DateTimeOffset now, RecheckCost allowed, CrossRefOptions crossRef, PubMedOptions pubMed)
    {
        var (readings, questions, cost, isCut) = (new List<RecheckTarget>(), new List<ReferenceLooks>(), default(RecheckCost), false);
        foreach (var reference in looks.References.Where(reference => reference.DueAt <= now))
        {
            var watched = reference.Verdict == Verdict.Matched ? watch(reference) : null;
            var more = cost + (watched is null ? RecheckCost.Question : RecheckCost.OfReading(watched, crossRef, pubMed));
            if (isCut = more.Exceeds(allowed))
                break;
            cost = more;
            if (watched is null)
                questions.Add(reference);
            else
                readings.Add(watched);
        }

        return new DueRun(mark, looks, readings, questions, cost, isCut);
    }
}
