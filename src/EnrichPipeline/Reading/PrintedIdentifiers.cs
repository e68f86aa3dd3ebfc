using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The identifiers and the address printed in a reference, the year it appeared online in, and the text without them and without
/// dates of access.</summary>
internal sealed record PrintedIdentifiers(
    Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, ArxivId? Arxiv, Isbn? Isbn, string? Url, int? Online, string Rest);
