using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Computes the integrity assessment of a reference from facts and identifier checks, using neither sources nor clock.</summary>
internal static class IntegrityAssessor
{
    /// <summary>The score from which a reference is flagged: above one half, since a false alarm costs more than a miss.</summary>
    public const double FlaggedAt = 0.6;

    private static readonly Sign[] _beyondAbsence =
        [Sign.IdNotRegistered, Sign.DoiOfOther, Sign.PmidOfOther, Sign.OtherIdOfOther, Sign.Placeholders, Sign.YearInFuture];

    public static IntegrityAssessment Assess(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var signs = Signs.Of(facts, checks);
        var score = IntegrityWeights.Score(signs, IntegrityWeights.Fitted);
        var assessment = OutcomeOf(facts, signs, score);
        var flagged = assessment is Soundness.Wrong or Soundness.Suspect;
        return new IntegrityAssessment(
            assessment, IsUndecided(facts) ? null : Math.Round(score, 4), IntegrityReasons.Of(facts, signs, checks, flagged))
        {
            Closest = ClosestOf(facts),
        };
    }

    /// <summary>
    /// Returns the assessment in one word. If the work was not found and a source was unavailable, nothing counts against the reference,
    /// since that source may have the work. A work that only resembles the reference, so that its record is not accepted, makes it neither.
    /// </summary>
    public static Soundness OutcomeOf(ReferenceFacts facts, IReadOnlySet<Sign> signs, double score) =>
        (facts.Work, score >= FlaggedAt && !IsUndecided(facts) && !IsOnlyAbsent(signs)) switch
        {
            (not null, true) => Soundness.Wrong,
            ({ IsAccepted: true }, false) => Soundness.Sound,
            (null, true) => Soundness.Suspect,
            (_, false) => Soundness.Unverifiable,
        };

    /// <summary>Whether all that counts against the reference is that no source has it, which is normal for its kind of work.</summary>
    private static bool IsOnlyAbsent(IReadOnlySet<Sign> signs) => signs.Contains(Sign.KindNotHeld) && !signs.Overlaps(_beyondAbsence);

    private static bool IsUndecided(ReferenceFacts facts) => facts is { Work: null, Unanswered.Count: > 0 };

    private static string? ClosestOf(ReferenceFacts facts) => facts.Work switch
    {
        null or { HasOtherTitle: true } => WithNearestTitle(facts),
        { IsAccepted: false } work => ShortCitation.Of(work.Record),
        _ => null,
    };

    private static string? WithNearestTitle(ReferenceFacts facts)
    {
        const double alike = 0.4;
        return facts.Comparisons.Where(one => one.TitleShared >= alike).MaxBy(one => one.TitleShared) is { } closest
            ? ShortCitation.Of(closest.Record)
            : null;
    }
}
