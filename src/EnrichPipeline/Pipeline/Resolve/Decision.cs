using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Decides the resolution of a reference from the records found.</summary>
internal static class Decision
{
    private const int MaxRunnersUp = 5;

    public static Resolution Of(ResolutionContext context, MatchingOptions options)
    {
        var verdict = VerdictOf(context, options);
        return verdict is Verdict.Matched or Verdict.Probable
            ? Accepted(context, context.Best!, verdict)
            : WithoutRecord(context, verdict);
    }

    /// <summary>
    /// Returns the verdict. While a source could not be asked, only a record beyond doubt is matched, since that source might have a better
    /// one.
    /// </summary>
    private static Verdict VerdictOf(ResolutionContext context, MatchingOptions options) => context.Best?.Confidence switch
    {
        { } confidence when confidence >= options.MatchedAt && (context.Unanswered.Count == 0 || IsBeyondDoubt(context.Best)) =>
            Verdict.Matched,
        _ when context.Unanswered.Count > 0 => Verdict.Unavailable,
        { } confidence when confidence >= options.ProbableAt => Verdict.Probable,
        _ => Verdict.NotFound,
    };

    /// <summary>Whether no other record could fit better: the title agrees, and so do volume and pages, or a printed identifier.</summary>
    private static bool IsBeyondDoubt(Candidate best)
    {
        return Agrees(Fields.Title) && !Disagrees(Fields.Kind)
            && ((Agrees(Fields.Volume) && Agrees(Fields.Pages)) || Agrees(Fields.Doi) || Agrees(Fields.Pmid));

        bool Agrees(string field) => best.Evidence.Any(line => line.Field == field && line.Agreement == Agreement.Agrees);
        bool Disagrees(string field) => best.Evidence.Any(line => line.Field == field && line.Agreement == Agreement.Disagrees);
    }

    private static Resolution Accepted(ResolutionContext context, Candidate best, Verdict verdict) => new()
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
    };

    private static Resolution WithoutRecord(ResolutionContext context, Verdict verdict) => new()
    {
        Verdict = verdict,
        Candidates = RunnersUp(context.Candidates),
        Unanswered = [.. context.Unanswered],
        Reason = verdict == Verdict.Unavailable ? "A source could not be asked; it is tried again." : null,
    };

    private static IReadOnlyList<RunnerUp> RunnersUp(IEnumerable<Candidate> candidates) =>
        [.. candidates.Take(MaxRunnersUp).Select(RunnerUpOf)];

    internal static RunnerUp RunnerUpOf(Candidate candidate) => new(
        candidate.Record.Doi,
        candidate.Record.Pmid,
        candidate.Record.Title,
        candidate.Record.Container,
        candidate.Record.Year,
        candidate.Record.Volume,
        candidate.Record.Pages ?? candidate.Record.ArticleNumber,
        Rounded(candidate.Confidence));

    /// <summary>Rounds to four decimal places, which is finer than the calibration data can distinguish.</summary>
    internal static double Rounded(double confidence) => Math.Round(confidence, 4, MidpointRounding.ToZero);
}
