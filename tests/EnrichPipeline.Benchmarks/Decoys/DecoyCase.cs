using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>A reference in a small world of records, some of which must not be taken for its work.</summary>
/// <param name="Wrong">Ids that must never come out as matched.</param>
/// <param name="Right">Ids that should; empty where the work is absent.</param>
internal sealed record DecoyCase(
    string Kind,
    string Text,
    IReadOnlyList<BibliographicRecord> CrossRef,
    IReadOnlyList<BibliographicRecord> PubMed,
    IReadOnlyCollection<string> Wrong,
    IReadOnlyCollection<string> Right);
