using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Facts and identifier checks → assessment. Knows no source and no clock.</summary>
internal static class IntegrityAssessor
{
    /// <summary>From this score on a person should look.</summary>
    public const double FlaggedAt = 0.5;

    public static IntegrityAssessment Assess(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var signs = Signs.Of(facts, checks);
        var score = IntegrityWeights.Score(signs, IntegrityWeights.Fitted);
        return new IntegrityAssessment(OutcomeOf(facts, score), score, []);
    }

    public static Soundness OutcomeOf(ReferenceFacts facts, double score) => (facts.Work, score >= FlaggedAt) switch
    {
        (not null, true) => Soundness.Wrong,
        (not null, false) => Soundness.Sound,
        (null, true) => Soundness.Suspect,
        (null, false) => Soundness.Unverifiable,
    };
}
