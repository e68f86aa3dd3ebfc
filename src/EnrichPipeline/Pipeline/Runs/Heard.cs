using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>What an inquiry has heard before it had to wait, so that nothing is asked twice.</summary>
/// <param name="PubMed">Whether PubMed has answered all there was to ask by the reference itself.</param>
/// <param name="CrossRef">Whether CrossRef has.</param>
/// <param name="DataCite">True where DataCite has; else null, which messages leave out.</param>
/// <param name="Registration">Who registered the printed DOI, where doi.org was asked.</param>
public sealed record Heard(bool PubMed, bool CrossRef, IReadOnlyList<BibliographicRecord> Records, bool? DataCite = null, DoiRegistration? Registration = null);
