namespace EnrichPipeline.Model.Documents;

/// <summary>Counts of the references of a document.</summary>
public sealed record DocumentSummary(
    int References,
    int Matched,
    int Probable,
    int NotFound,
    int Unavailable,
    int Failed,
    int WithDoi,
    int WithPmid,
    int WithNotices,
    int Sound = 0,
    int Wrong = 0,
    int Suspect = 0,
    int Unverifiable = 0)
{
    internal static DocumentSummary Of(IReadOnlyList<EnrichedReference> references)
    {
        int Having(Verdict verdict) => references.Count(reference => reference.Verdict == verdict);

        int Assessed(Soundness assessment) => references.Count(reference => reference.Integrity?.Assessment == assessment);

        return new DocumentSummary(
            references.Count,
            Having(Verdict.Matched),
            Having(Verdict.Probable),
            Having(Verdict.NotFound),
            Having(Verdict.Unavailable),
            Having(Verdict.Failed),
            references.Count(reference => reference.Doi is not null),
            references.Count(reference => reference.Pmid is not null),
            references.Count(reference => reference.Notices.Count > 0),
            Assessed(Soundness.Sound),
            Assessed(Soundness.Wrong),
            Assessed(Soundness.Suspect),
            Assessed(Soundness.Unverifiable));
    }
}
