using EnrichPipeline.Sandbox.PubMed.Terms;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>The result of a PubMed search.</summary>
internal sealed record ESearchResult(
    int Count,
    int Start,
    IReadOnlyList<string> Pmids,
    string Translation,
    SearchNotes Notes,
    bool IsCountOnly
);
