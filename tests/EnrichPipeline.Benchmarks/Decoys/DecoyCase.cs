using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>A reference and a small set of records, some of which must not be mistaken for its work.</summary>
/// <param name="Wrong">Ids that must never be matched.</param>
/// <param name="Right">Ids that should be matched; empty if the work is absent.</param>
internal sealed record DecoyCase(
    string Kind,
    string Text,
    IReadOnlyList<BibliographicRecord> CrossRef,
    IReadOnlyList<BibliographicRecord> PubMed,
    IReadOnlyCollection<string> Wrong,
    IReadOnlyCollection<string> Right);
