using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Html;

/// <summary>
/// Writes identifiers as links. Addresses are built from validated identifiers, since the document may come from an untrusted source.
/// </summary>
internal static class IdLinks
{
    public static HtmlWriter Of(Doi? doi, Pmid? pmid, Pmcid? pmcid) =>
        HtmlWriter.Join([
            One("DOI ", doi?.Value, ReferenceLinks.DoiOf(doi)),
            One("PubMed ", pmid?.Value, ReferenceLinks.PubMedOf(pmid)),
            One("", pmcid?.Value, ReferenceLinks.PmcOf(pmcid)),
        ]);

    private static HtmlWriter One(string name, string? id, string? address) =>
        id is null || address is null
            ? HtmlWriter.Nothing
            : HtmlWriter.Of($"<a href=\"{address}\" rel=\"noreferrer\">{name}<bdi>{id}</bdi></a> ");
}
