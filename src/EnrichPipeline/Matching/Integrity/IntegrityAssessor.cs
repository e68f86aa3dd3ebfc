using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Computes the assessment of a reference from facts and identifier checks, without calls and clock.</summary>
internal static class IntegrityAssessor
{
    /// <summary>The score from which a person should look: above one half, since a false alarm costs more than a miss.</summary>
    public const double FlaggedAt = 0.6;

    private static readonly Sign[] _beyondAbsence =
        [Sign.IdNotRegistered, Sign.DoiOfOther, Sign.PmidOfOther, Sign.OtherIdOfOther, Sign.Placeholders, Sign.YearAhead];

    public static IntegrityAssessment Assess(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var signs = Signs.Of(facts, checks);
        var score = IntegrityWeights.Score(signs, IntegrityWeights.Fitted);
        var assessment = OutcomeOf(facts, signs, score);
        var flagged = assessment is Soundness.Wrong or Soundness.Suspect;
        return new IntegrityAssessment(
            assessment, IsOpen(facts) ? null : Math.Round(score, 4), IntegrityReasons.Of(facts, signs, checks, flagged))
        {
            Closest = facts.Work is null or { HasOtherTitle: true } ? ClosestOf(facts) : null,
        };
    }

    /// <summary>
    /// A source that could not be asked may hold the work, so nothing counts against a reference whose work was not found.
    /// </summary>
    public static Soundness OutcomeOf(ReferenceFacts facts, IReadOnlySet<Sign> signs, double score) =>
        (facts.Work, score >= FlaggedAt && !IsOpen(facts) && !IsOnlyAbsent(signs)) switch
        {
            (not null, true) => Soundness.Wrong,
            (not null, false) => Soundness.Sound,
            (null, true) => Soundness.Suspect,
            (null, false) => Soundness.Unverifiable,
        };

    /// <summary>Whether the only sign against the reference is that no source has it, and none would be expected to.</summary>
    private static bool IsOnlyAbsent(IReadOnlySet<Sign> signs) => signs.Contains(Sign.NotHeldKind) && !signs.Overlaps(_beyondAbsence);

    private static bool IsOpen(ReferenceFacts facts) => facts is { Work: null, Unanswered.Count: > 0 };

    private static string? ClosestOf(ReferenceFacts facts)
    {
        const double alike = 0.4;
        return facts.Comparisons.Where(one => one.TitleShared >= alike).MaxBy(one => one.TitleShared) is { } closest
            ? ShortCitation.Of(closest.Record)
            : null;
    }
}
