using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Adds the identifier checks and the integrity assessment to a resolution.</summary>
internal static class IntegrityStep
{
    /// <summary>Of a reference that was asked about nowhere.</summary>
    public static readonly IntegrityAssessment NotAsked = new(Soundness.Unverifiable, null, [IntegrityReason.KindNotHeld]);

    public static Resolution Add(Resolution resolution, ResolutionContext context, DateTimeOffset now)
    {
        var facts = context.Facts(now);
        var checks = new IdentifierChecker(facts).Checks();
        return WithForeignDoi(resolution, facts, checks) with
        {
            Arxiv = ArxivOf(resolution, facts, checks),
            Identifiers = checks,
            Integrity = IntegrityAssessor.Assess(facts, checks),
        };
    }

    /// <summary>A DOI that another agency registered is given as printed, for a person to check: nothing could be compared.</summary>
    private static Resolution WithForeignDoi(Resolution resolution, ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks) =>
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
        if (ArxivId.Of(resolution.Doi) is { } own)
            return own;
        return checks.Any(check => check is { Scheme: IdentifierScheme.Arxiv, Status: IdentifierStatus.Confirmed })
            ? facts.Identifiers.Arxiv
            : null;
    }
}
