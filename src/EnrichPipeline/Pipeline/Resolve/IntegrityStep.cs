using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Adds the identifier checks and the integrity assessment to a resolution.</summary>
internal static class IntegrityStep
{
    /// <summary>The assessment of a reference about which no source was asked.</summary>
    public static readonly IntegrityAssessment NotAsked = new(Soundness.Unverifiable, null, [IntegrityReason.KindNotHeld]);

    public static Resolution Add(Resolution resolution, ResolutionContext context, DateTimeOffset now)
    {
        var facts = context.Facts(now);
        var checks = new IdentifierChecker(facts).Checks();
        return WithDoiOfOtherAgency(resolution, facts, checks) with
        {
            Arxiv = ArxivOf(resolution, facts, checks),
            Identifiers = checks,
            Integrity = IntegrityAssessor.Assess(facts, checks),
        };
    }

    /// <summary>
    /// Returns the printed DOI as probable, for a person to check, if another agency registered it: there is no record to compare.
    /// </summary>
    private static Resolution WithDoiOfOtherAgency(Resolution resolution, ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks) =>
        resolution.Verdict == Verdict.NotFound
        && checks.Any(check => check is { Scheme: IdentifierScheme.Doi, Status: IdentifierStatus.RegisteredElsewhere })
            ? resolution with
            {
                Verdict = Verdict.Probable,
                Doi = facts.Identifiers.Doi,
                Confidence = null,
                Reason = "Its DOI is registered with an agency whose records are not asked.",
            }
            : resolution;

    private static ArxivId? ArxivOf(Resolution resolution, ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        if (ArxivId.FromDoi(resolution.Doi) is { } own)
            return own;
        return checks.Any(check => check is { Scheme: IdentifierScheme.Arxiv, Status: IdentifierStatus.Confirmed })
            ? facts.Identifiers.Arxiv
            : null;
    }
}
