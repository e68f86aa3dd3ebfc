namespace EnrichPipeline.Model;

/// <summary>Identifiers of a reference that the file format gives in addition to the printed text.</summary>
public sealed record TaggedIds(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid)
{
    /// <summary>Returns the identifiers, or null if there are none.</summary>
    internal static TaggedIds? OfAny(Doi? doi, Pmid? pmid, Pmcid? pmcid) =>
        doi is null && pmid is null && pmcid is null ? null : new TaggedIds(doi, pmid, pmcid);
}
