using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>A record that may be the cited work, with its score and confidence.</summary>
/// <param name="Confidence">Calibrated probability that it is, 0 to 1.</param>
public sealed record Candidate(BibliographicRecord Record, IReadOnlyList<Evidence> Evidence, double Confidence);
