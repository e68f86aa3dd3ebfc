using EnrichPipeline.Citations;

namespace EnrichPipeline.Articles;

/// <summary>Identifiers that a format tags a reference with, beside its printed text.</summary>
public sealed record TaggedIds(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid);
