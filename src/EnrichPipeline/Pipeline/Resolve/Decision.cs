using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>All that was heard → one resolution.</summary>
internal static class Decision
{
    private const int MostRunnersUp = 5;

    public static Resolution Of(Inquiry inquiry, MatchingOptions options)
    {
        var verdict = VerdictOf(inquiry, options);
        return verdict is Verdict.Matched or Verdict.Probable
            ? Taken(inquiry, inquiry.Best!, verdict)
            : Open(inquiry, verdict);
    }

    /// <summary>A lane that could not be asked might have had a better answer than "nothing" or "perhaps".</summary>
    private static Verdict VerdictOf(Inquiry inquiry, MatchingOptions options) => inquiry.Best?.Confidence switch
    {
        { } confidence when confidence >= options.MatchedAt => Verdict.Matched,
        _ when inquiry.Unanswered.Count > 0 => Verdict.Unavailable,
        { } confidence when confidence >= options.ProbableAt => Verdict.Probable,
        _ => Verdict.NotFound,
    };

    private static Resolution Taken(Inquiry inquiry, Candidate best, Verdict verdict) => new()
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
        Candidates = RunnersUp(inquiry.Candidates.Skip(1)),
        Unanswered = [.. inquiry.Unanswered],
        LacksOnlyBudget = inquiry.LacksOnlyBudget,
        Heard = HeardIn(inquiry),
    };

    private static Resolution Open(Inquiry inquiry, Verdict verdict) => new()
    {
        Verdict = verdict,
        Confidence = inquiry.Best is { } best ? Rounded(best.Confidence) : null,
        Candidates = RunnersUp(inquiry.Candidates),
        Unanswered = [.. inquiry.Unanswered],
        LacksOnlyBudget = inquiry.LacksOnlyBudget,
        Heard = HeardIn(inquiry),
        Reason = verdict == Verdict.Unavailable ? "A source could not be asked; it is tried again." : null,
    };

    private static Heard? HeardIn(Inquiry inquiry) => inquiry.Unanswered.Count > 0
        ? new Heard(inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered, [.. inquiry.Records], inquiry.DataCiteHasAnswered ? true : null, inquiry.Registration)
        : null;

    private static IReadOnlyList<RunnerUp> RunnersUp(IEnumerable<Candidate> candidates) =>
        [.. candidates.Take(MostRunnersUp).Select(RunnerUp.From)];

    /// <summary>To four places: finer than the calibration data can tell apart.</summary>
    internal static double Rounded(double confidence) => Math.Round(confidence, 4, MidpointRounding.ToZero);
}
