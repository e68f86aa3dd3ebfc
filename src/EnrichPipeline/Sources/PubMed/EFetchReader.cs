using System.Globalization;
using System.Xml.Linq;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Converts EFetch records to bibliographic records.</summary>
internal static class EFetchReader
{
    private const string Preprint = "Preprint";

    /// <summary>Returns the record, or null if it has no PMID, as for a list of deleted citations.</summary>
    public static BibliographicRecord? Read(XElement whole)
    {
        var citation = whole.Element("MedlineCitation") ?? whole.Element("BookDocument");
        if (!Pmid.TryParse(Text(citation?.Element("PMID")), out var pmid))
            return null;
        var article = citation!.Element("Article") ?? citation;
        var doi = Doi.TryParse(Id(whole, "doi"), out var found) ? found : default(Doi?);
        string[] types = [.. article.Descendants("PublicationType").Select(Text).OfType<string>()];
        var (title, retracted) = RetractionMark.Read(PubMedTitle.Read(Text(article.Element("ArticleTitle"))));
        return new BibliographicRecord
        {
            Source = SourceName.PubMed,
            Pmid = pmid,
            Doi = doi,
            Pmcid = Pmcid.TryParse(Id(whole, "pmc"), out var pmcid) ? pmcid : null,
            Type = types.Contains(Preprint) ? "posted-content" : "journal-article",
            Title = title,
            Authors = [.. (article.Element("AuthorList")?.Elements("Author") ?? []).Select(Name).OfType<PersonName>()],
            Containers =
            [
                .. new[]
                {
                    Text(article.Element("Journal")?.Element("Title")),
                    Text(article.Element("Journal")?.Element("ISOAbbreviation")),
                }.OfType<string>(),
            ],
            Years = [.. article.Descendants("PubDate").Concat(article.Elements("ArticleDate")).Select(Year).OfType<int>().Distinct()],
            Volume = Text(article.Element("Journal")?.Element("JournalIssue")?.Element("Volume")),
            Issue = Text(article.Element("Journal")?.Element("JournalIssue")?.Element("Issue")),
            Pages = Text(article.Element("Pagination")?.Element("MedlinePgn")) is { } pages ? PageRange.Normalize(pages) : null,
            PublicationTypes = types,
            Notices = NoticeSet.Of([
                .. CommentLinks.Read(citation, doi, types.Contains(Preprint)),
                .. PubMedNotices.Read(types, retracted),
            ]),
        };
    }

    /// <summary>Returns the record's own id of a kind, ignoring those of the works that it cites.</summary>
    private static string? Id(XElement whole, string kind) =>
        Text((whole.Element("PubmedData") ?? whole.Element("PubmedBookData"))?.Element("ArticleIdList")?.Elements("ArticleId")
            .FirstOrDefault(id => (string?)id.Attribute("IdType") == kind))
        ?? Text(whole.Element("MedlineCitation")?.Element("Article")?.Elements("ELocationID")
            .FirstOrDefault(id => (string?)id.Attribute("EIdType") == kind && (string?)id.Attribute("ValidYN") != "N"));

    private static PersonName? Name(XElement author) =>
        Text(author.Element("LastName")) is { } family
            ? new PersonName(family, Text(author.Element("ForeName")) ?? Text(author.Element("Initials")))
            {
                Suffix = NameSuffix.Of(Text(author.Element("Suffix"))),
            }
        : Text(author.Element("CollectiveName")) is { } group ? new PersonName(group, null)
        : null;

    // The year comes first in MedlineDate too: "1998 Dec-1999 Jan", "2000 Spring".
    private static int? Year(XElement date) =>
        (Text(date.Element("Year")) ?? Text(date.Element("MedlineDate"))) is { Length: >= 4 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    internal static string? Text(XElement? element) => Markup.StripToNull(element?.Value);
}
