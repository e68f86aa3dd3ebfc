using System.Xml.Linq;
using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>Writes the Article element of efetch, without unknown values.</summary>
internal static class ArticleXml
{
    public static XElement Body(Work work) =>
        new(
            "Article",
            new XAttribute("PubModel", "Print"),
            JournalOf(work),
            new XElement("ArticleTitle", Summary.TitleOf(work)),
            Pagination(work),
            work.Record.Doi.Length > 0
                ? new XElement("ELocationID", new XAttribute("EIdType", "doi"), new XAttribute("ValidYN", "Y"), work.Record.Doi)
                : null,
            Entrez.Unless(empty: "AuthorList", work.Record.People.Select(AuthorOf)),
            new XElement("Language", "eng"),
            new XElement("PublicationTypeList", PublicationTypes.Of(work).Select(type => new XElement("PublicationType", type)))
        );

    public static IEnumerable<XElement> Ids(Record record)
    {
        (string Type, string Value)[] ids = [("pubmed", record.Pmid), ("doi", record.Doi), ("pmc", record.Pmcid)];
        return ids.Where(id => id.Value.Length > 0).Select(id => new XElement("ArticleId", new XAttribute("IdType", id.Type), id.Value));
    }

    private static XElement JournalOf(Work work) => new("Journal",
        Given("ISSN", work.Record.FirstIssn),
        new XElement("JournalIssue", new XAttribute("CitedMedium", "Print"),
            Given("Volume", work.Record.Volume),
            Given("Issue", work.Record.Issue),
            new XElement("PubDate", Given("Year", work.Record.Year))),
        Given("Title", work.ContainerTitle),
        Given("ISOAbbreviation", work.ShortContainerTitle));

    private static XElement? Pagination(Work work)
    {
        var pages = PageRange.Parse(work.Record.Pages);
        return pages.First.Length == 0 ? null : new XElement("Pagination",
            Given("StartPage", pages.First),
            Given("EndPage", pages.Last),
            Given("MedlinePgn", Summary.PagesOf(work)));
    }

    private static XElement AuthorOf(Author author) => author.IsGroup
        ? new XElement("Author", new XAttribute("ValidYN", "Y"), new XElement("CollectiveName", author.Family))
        : new XElement("Author", new XAttribute("ValidYN", "Y"),
            new XElement("LastName", author.Family),
            Given("ForeName", author.Given),
            Given("Initials", author.Initials));

    private static XElement? Given(string name, string value) => value.Length == 0 ? null : new XElement(name, value);
}
