using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.PubMed;

[Collection(SandboxGroup.Name)]
public sealed class BibliographicRecordTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task A_summary_has_the_members_of_PubMed()
    {
        var result = await SummariesAsync("12402158");

        var summary = result["result"]!["12402158"]!;
        Assert.Equal("Br J Cancer", (string?)summary["source"]);
        Assert.Equal("British Journal of Cancer", (string?)summary["fulljournalname"]);
        Assert.Equal(
            ("2002", "87", "10", "1166-72"),
            ((string?)summary["pubdate"], (string?)summary["volume"], (string?)summary["issue"], (string?)summary["pages"])
        );
        Assert.Equal("""{"name":"Marriott JB","authtype":"Author","clusterid":""}""", summary["authors"]![1]!.ToJsonString());
        Assert.Equal(("Dredge K", "Dalgleish AG"), ((string?)summary["sortfirstauthor"], (string?)summary["lastauthor"]));
        Assert.EndsWith("immunomodulatory effects.", (string?)summary["title"], StringComparison.Ordinal);
        Assert.Equal("""["Journal Article"]""", summary["pubtype"]!.ToJsonString());
        Assert.Equal(
            """[{"idtype":"pubmed","idtypen":1,"value":"12402158"},{"idtype":"doi","idtypen":3,"value":"10.1038/sj.bjc.6600607"},"""
            + """{"idtype":"pmc","idtypen":8,"value":"PMC2376196"},{"idtype":"pmcid","idtypen":5,"value":"pmc-id: PMC2376196;"}]""",
            summary["articleids"]!.ToJsonString());
        Assert.Equal("", (string?)summary["pmcrefcount"]);
    }

    [Fact]
    public async Task An_unknown_PMID_keeps_its_place_and_says_so()
    {
        var result = (await SummariesAsync("15057291,99999999"))["result"]!;

        Assert.Equal("""["15057291","99999999"]""", result["uids"]!.ToJsonString());
        Assert.Equal("""{"uid":"99999999","error":"cannot get document summary"}""", result["99999999"]!.ToJsonString());
    }

    [Fact]
    public async Task No_ids_and_bad_ids_are_errors_with_status_200()
    {
        Assert.Equal("Empty id list - nothing todo", (string?)(await SummariesAsync(""))["esummaryresult"]![0]);
        Assert.Equal("Invalid uid abc at position= 1", (string?)(await SummariesAsync("15057291,abc"))["error"]);
    }

    [Fact]
    public async Task A_PMCID_is_read_as_a_PMID() =>
        Assert.Equal("15057291", (string?)(await SummariesAsync("PMC15057291"))["result"]!["15057291"]!["uid"]);

    [Fact]
    public async Task A_whole_record_is_XML_with_its_ids()
    {
        var article = (await FetchAsync("7513432")).Element("PubmedArticle")!;

        Assert.Equal("7513432", article.Element("MedlineCitation")!.Element("PMID")!.Value);
        Assert.Equal("Proc Natl Acad Sci U S A", article.Descendants("MedlineTA").Single().Value);
        Assert.Equal("4082-5", article.Descendants("MedlinePgn").Single().Value);
        Assert.Equal("D'Amato", article.Descendants("LastName").First().Value);
        Assert.Equal(
            ["7513432", "10.1073/pnas.91.9.4082", "PMC43727"],
            article.Element("PubmedData")!.Descendants("ArticleId").Select(id => id.Value)
        );
    }

    [Fact]
    public async Task Unknown_records_make_an_empty_set() => Assert.Empty((await FetchAsync("99999999,abc")).Elements());

    private Task<JsonNode> SummariesAsync(string ids) => sandbox.JsonAsync($"eutils/esummary.fcgi?db=pubmed&retmode=json&id={ids}");

    private async Task<XElement> FetchAsync(string ids)
    {
        await using var stream = await sandbox.Http.GetStreamAsync($"eutils/efetch.fcgi?db=pubmed&retmode=xml&id={ids}");
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                Async = true,
            }
        );
        return (await XDocument.LoadAsync(reader, LoadOptions.None, CancellationToken.None)).Root!;
    }
}
