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
    int WithNotices)
{
    internal static DocumentSummary Of(IReadOnlyList<EnrichedReference> references)
    {
        int Having(Verdict verdict) => references.Count(reference => reference.Verdict == verdict);

        return new DocumentSummary(
            references.Count,
            Having(Verdict.Matched),
            Having(Verdict.Probable),
            Having(Verdict.NotFound),
            Having(Verdict.Unavailable),
            Having(Verdict.Failed),
            references.Count(reference => reference.Doi is not null),
            references.Count(reference => reference.Pmid is not null),
            references.Count(reference => reference.Notices.Count > 0));
    }
}
