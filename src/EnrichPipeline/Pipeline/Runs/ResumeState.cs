using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The answers of the sources before the reference had to wait, so that nothing is asked twice.</summary>
/// <param name="PubMed">Whether PubMed has answered every question that the reference itself gives rise to.</param>
/// <param name="CrossRef">Whether CrossRef has.</param>
/// <param name="DataCite">True where DataCite has; else null, which messages leave out.</param>
/// <param name="Registration">Who registered the printed DOI; null where doi.org was not asked.</param>
public sealed record ResumeState(
    bool PubMed,
    bool CrossRef,
    IReadOnlyList<BibliographicRecord> Records,
    bool? DataCite = null,
    DoiRegistration? Registration = null);
