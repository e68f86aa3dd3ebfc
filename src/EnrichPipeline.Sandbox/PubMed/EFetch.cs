using System.Xml.Linq;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>efetch.fcgi: returns whole records by PMID, as XML. Unknown PMIDs are omitted.</summary>
internal sealed class EFetch(Catalogue catalogue)
{
    private static readonly XDocumentType _docType = new(
        "PubmedArticleSet",
        "-//NLM//DTD PubMedArticle, 1st January 2025//EN",
        "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd",
        null
    );

    public Answer Answer(ApiRequest request)
    {
        var ids = request["id"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var articles = ids.Select(catalogue.ByPmid).OfType<Work>().Distinct().Select(Article);
        return Entrez.Xml(new XElement("PubmedArticleSet", articles), _docType);
    }

    private XElement Article(Work work) => new("PubmedArticle",
        new XElement("MedlineCitation", new XAttribute("Status", "MEDLINE"), new XAttribute("Owner", "NLM"),
            new XElement("PMID", new XAttribute("Version", "1"), work.Record.Pmid),
            ArticleXml.Body(work),
            new XElement("MedlineJournalInfo", new XElement("MedlineTA", Summary.SourceOf(work))),
            Entrez.Unless(empty: "CommentsCorrectionsList", Corrections(work))),
        new XElement("PubmedData",
            new XElement("PublicationStatus", "ppublish"),
            new XElement("ArticleIdList", ArticleXml.Ids(work.Record))));

    private IEnumerable<XElement> Corrections(Work work)
    {
        var about = work.UpdatedBy.Select(update => (update, Kind: KindOf(update) + "In"));
        var of = work.Updates.Select(update => (update, Kind: KindOf(update) + (KindOf(update) == "Retraction" ? "Of" : "For")));
        IEnumerable<(Update update, string Kind)> published = work.Record.PublishedAs is { Length: > 0 } doi
            ? [(new Update(doi), "UpdateIn")]
            : [];
        return about
            .Concat(of)
            .Concat(published)
            .Select(link => new XElement(
                "CommentsCorrections",
                new XAttribute("RefType", link.Kind),
                new XElement("RefSource", $"doi: {link.update.Doi}"),
                catalogue.ByDoi(link.update.Doi) is { Record.Pmid: { Length: > 0 } pmid }
                    ? new XElement("PMID", new XAttribute("Version", "1"), pmid)
                    : null
            ));
    }

    private static string KindOf(Update update) => update.Type switch
    {
        "retraction" => "Retraction",
        "expression_of_concern" => "ExpressionOfConcern",
        _ => "Erratum",
    };
}
