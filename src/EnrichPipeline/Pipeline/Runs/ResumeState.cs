using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The answers that the sources gave before the reference was requeued, so that nothing is asked twice.</summary>
/// <param name="PubMed">Whether PubMed has answered every question that the reference itself gives rise to.</param>
/// <param name="CrossRef">Whether CrossRef has answered every such question.</param>
/// <param name="DataCite">True if DataCite has answered every such question; otherwise null, which messages omit.</param>
/// <param name="Registration">Who registered the printed DOI, or null if doi.org was not asked.</param>
public sealed record ResumeState(
    bool PubMed,
    bool CrossRef,
    IReadOnlyList<BibliographicRecord> Records,
    bool? DataCite = null,
    DoiRegistration? Registration = null);
