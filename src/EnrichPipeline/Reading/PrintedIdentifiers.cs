using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The identifiers and the URL printed in a reference, the year in which the work appeared online, and the text without these and
/// without access dates.</summary>
internal sealed record PrintedIdentifiers(
    Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, ArxivId? Arxiv, Isbn? Isbn, string? Url, int? Online, string Rest);
