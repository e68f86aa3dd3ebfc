using EnrichPipeline.Sandbox.PubMed.Terms;

namespace EnrichPipeline.Sandbox.PubMed;

internal sealed record ESearchResult(
    int Count,
    int Start,
    IReadOnlyList<string> Pmids,
    string Translation,
    SearchNotes Notes,
    bool IsCountOnly
);
