using EnrichPipeline.Citations;
using EnrichPipeline.Enrichment.Documents;

namespace EnrichPipeline.Reports.Page;

/// <summary>Ids as links. Addresses are built from validated ids, never taken from the document, which may have come from anywhere.</summary>
internal static class IdLinks
{
    public static Html Of(Doi? doi, Pmid? pmid, Pmcid? pmcid) => Html.Join(
    [
        One("DOI ", doi?.Value, ReferenceLinks.DoiOf(doi)),
        One("PubMed ", pmid?.Value, ReferenceLinks.PubMedOf(pmid)),
        One("", pmcid?.Value, ReferenceLinks.PmcOf(pmcid)),
    ]);

    private static Html One(string name, string? id, string? address) => id is null || address is null
        ? Html.Nothing
        : Html.Of($"<a href=\"{address}\" rel=\"noreferrer\">{name}<bdi>{id}</bdi></a> ");
}
