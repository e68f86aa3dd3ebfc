namespace EnrichPipeline.Model;

/// <summary>Identifiers that a format tags a reference with, beside its printed text.</summary>
public sealed record TaggedIds(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid)
{
    /// <summary>Null where there is none.</summary>
    internal static TaggedIds? OfAny(Doi? doi, Pmid? pmid, Pmcid? pmcid) =>
        doi is null && pmid is null && pmcid is null ? null : new TaggedIds(doi, pmid, pmcid);
}
