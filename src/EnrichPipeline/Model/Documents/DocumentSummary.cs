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
    internal static DocumentSummary Of(IEnumerable<EnrichedReference> references) =>
        references.Aggregate(new DocumentSummary(0, 0, 0, 0, 0, 0, 0, 0, 0), (counts, reference) => counts.Plus(reference));

    /// <summary>Returns the number of references with this assessment.</summary>
    public int CountOf(Soundness assessment) => assessment switch
    {
        Soundness.Sound => Sound,
        Soundness.Wrong => Wrong,
        Soundness.Suspect => Suspect,
        Soundness.Unverifiable => Unverifiable,
        _ => throw new ArgumentOutOfRangeException(nameof(assessment)),
    };

    /// <summary>Returns the counts with this reference added.</summary>
    internal DocumentSummary Plus(EnrichedReference reference)
    {
        int If(bool holds) => holds ? 1 : 0;

        int IfVerdict(Verdict verdict) => If(reference.Verdict == verdict);

        int IfAssessed(Soundness assessment) => If(reference.Integrity?.Assessment == assessment);

        return new DocumentSummary(
            References + 1,
            Matched + IfVerdict(Verdict.Matched),
            Probable + IfVerdict(Verdict.Probable),
            NotFound + IfVerdict(Verdict.NotFound),
            Unavailable + IfVerdict(Verdict.Unavailable),
            Failed + IfVerdict(Verdict.Failed),
            WithDoi + If(reference.Doi is not null),
            WithPmid + If(reference.Pmid is not null),
            WithNotices + If(reference.Notices.Count > 0),
            Sound + IfAssessed(Soundness.Sound),
            Wrong + IfAssessed(Soundness.Wrong),
            Suspect + IfAssessed(Soundness.Suspect),
            Unverifiable + IfAssessed(Soundness.Unverifiable));
    }
}
