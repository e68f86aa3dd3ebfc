using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>A record that might be the reference, weighed.</summary>
/// <param name="Confidence">Calibrated probability that it is, 0 to 1.</param>
public sealed record Candidate(BibliographicRecord Record, IReadOnlyList<Evidence> Evidence, double Confidence);
