using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The answers received before a reference was queued again, so that no question is asked twice.</summary>
/// <param name="PubMed">Whether PubMed has answered every question about the reference itself.</param>
/// <param name="CrossRef">Whether CrossRef has answered every question.</param>
public sealed record ResumeState(bool PubMed, bool CrossRef, IReadOnlyList<BibliographicRecord> Records);
