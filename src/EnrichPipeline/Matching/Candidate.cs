using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>A record that may be the cited work, with its evidence and confidence.</summary>
/// <param name="Confidence">The calibrated probability that it is the cited work, 0 to 1.</param>
public sealed record Candidate(BibliographicRecord Record, IReadOnlyList<Evidence> Evidence, double Confidence);
