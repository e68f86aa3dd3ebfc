using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>Writes a work as esummary does: all members are present, empty if unknown.</summary>
internal static class Summary
{
    // Older PubMed records have the last page shortened, newer ones in full.
    private const int LastYearOfShortPages = 2018;

    public static JsonObject Of(Work work)
    {
        var record = work.Record;
        return new JsonObject
        {
            ["uid"] = record.Pmid,
            ["pubdate"] = record.Year,
            ["epubdate"] = "",
            ["source"] = SourceOf(work),
            ["authors"] = new JsonArray([.. record.People.Select(AuthorOf)]),
            ["lastauthor"] = record.People is [.., var last] ? last.Short : "",
            ["title"] = TitleOf(work),
            ["sorttitle"] = Words.Joined(record.Title),
            ["volume"] = record.Volume,
            ["issue"] = record.Issue,
            ["pages"] = PagesOf(work),
            ["lang"] = new JsonArray("eng"),
            ["nlmuniqueid"] = "",
            ["issn"] = record.FirstIssn,
            ["essn"] = "",
            ["pubtype"] = new JsonArray([.. PublicationTypes.Of(work).Select(type => (JsonNode)type)]),
            ["recordstatus"] = "PubMed",
            ["pubstatus"] = "4",
            ["articleids"] = new JsonArray([.. ArticleIds(record)]),
            ["history"] = new JsonArray(),
            ["references"] = new JsonArray(),
            ["attributes"] = new JsonArray(),
            ["pmcrefcount"] = "",
            ["fulljournalname"] = work.ContainerTitle,
            ["elocationid"] = record.Doi.Length > 0 ? $"doi: {record.Doi}" : "",
            ["doctype"] = "citation",
            ["srccontriblist"] = new JsonArray(),
            ["booktitle"] = "",
            ["sortpubdate"] = record.Year.Length > 0 ? $"{record.Year}/01/01 00:00" : "",
            ["sortfirstauthor"] = record.People is [var first, ..] ? first.Short : "",
            ["vernaculartitle"] = "",
        };
    }

    public static string SourceOf(Work work) => work.ShortContainerTitle.Length > 0 ? work.ShortContainerTitle : work.ContainerTitle;

    public static string TitleOf(Work work)
    {
        var title = work.Record.Subtitle.Length > 0 ? $"{work.Record.Title}: {work.Record.Subtitle}" : work.Record.Title;
        return title.Length == 0 || title[^1] is '.' or '?' or '!' ? title : title + ".";
    }

    public static string PagesOf(Work work)
    {
        var record = work.Record;
        if (record.Pages.Length == 0)
            return record.ArticleNumber;
        return record.YearNumber <= LastYearOfShortPages ? PageRange.Parse(record.Pages).Shortened : record.Pages;
    }

    private static JsonNode AuthorOf(Author author) => new JsonObject
    {
        ["name"] = author.Short,
        ["authtype"] = author.IsGroup ? "CollectiveName" : "Author",
        ["clusterid"] = "",
    };

    private static IEnumerable<JsonNode> ArticleIds(Record record)
    {
        yield return ArticleId("pubmed", 1, record.Pmid);
        if (record.Doi.Length > 0)
            yield return ArticleId("doi", 3, record.Doi);
        if (record.Pmcid.Length == 0)
            yield break;
        yield return ArticleId("pmc", 8, record.Pmcid);
        yield return ArticleId("pmcid", 5, $"pmc-id: {record.Pmcid};");
    }

    private static JsonObject ArticleId(string type, int number, string value) =>
        new() { ["idtype"] = type, ["idtypen"] = number, ["value"] = value };
}
