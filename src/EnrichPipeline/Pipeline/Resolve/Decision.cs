using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>All that was heard → one resolution.</summary>
internal static class Decision
{
    private const int MostRunnersUp = 5;

    public static Resolution Of(ResolutionContext context, MatchingOptions options)
    {
        var verdict = VerdictOf(context, options);
        return verdict is Verdict.Matched or Verdict.Probable
            ? Taken(context, context.Best!, verdict)
            : Open(context, verdict);
    }

    /// <summary>A lane that could not be asked might have had a better answer than "nothing" or "perhaps".</summary>
    private static Verdict VerdictOf(ResolutionContext context, MatchingOptions options) => context.Best?.Confidence switch
    {
        { } confidence when confidence >= options.MatchedAt => Verdict.Matched,
        _ when context.Unanswered.Count > 0 => Verdict.Unavailable,
        { } confidence when confidence >= options.ProbableAt => Verdict.Probable,
        _ => Verdict.NotFound,
    };

    private static Resolution Taken(ResolutionContext context, Candidate best, Verdict verdict) => new()
    {
        Verdict = verdict,
        Doi = best.Record.Doi,
        Pmid = best.Record.Pmid,
        Pmcid = best.Record.Pmcid,
        Confidence = Rounded(best.Confidence),
        Evidence = best.Evidence,
        Discrepancies = Discrepancy.Of(best.Evidence),
        Notices = best.Record.Notices,
        Record = best.Record.ToCsl(),
        Source = best.Record.Source,
        Candidates = RunnersUp(context.Candidates.Skip(1)),
        Unanswered = [.. context.Unanswered],
        LacksOnlyBudget = context.LacksOnlyBudget,
        Heard = HeardIn(context),
    };

    private static Resolution Open(ResolutionContext context, Verdict verdict) => new()
    {
        Verdict = verdict,
        Confidence = context.Best is { } best ? Rounded(best.Confidence) : null,
        Candidates = RunnersUp(context.Candidates),
        Unanswered = [.. context.Unanswered],
        LacksOnlyBudget = context.LacksOnlyBudget,
        Heard = HeardIn(context),
        Reason = verdict == Verdict.Unavailable ? "A source could not be asked; it is tried again." : null,
    };

    private static ResumeState? HeardIn(ResolutionContext context) => context.Unanswered.Count > 0
        ? new ResumeState(context.PubMedHasAnswered, context.CrossRefHasAnswered, [.. context.Records])
        : null;

    private static IReadOnlyList<RunnerUp> RunnersUp(IEnumerable<Candidate> candidates) =>
        [.. candidates.Take(MostRunnersUp).Select(RunnerUp.From)];

    /// <summary>To four places: finer than the calibration data can tell apart.</summary>
    internal static double Rounded(double confidence) => Math.Round(confidence, 4, MidpointRounding.ToZero);
}
