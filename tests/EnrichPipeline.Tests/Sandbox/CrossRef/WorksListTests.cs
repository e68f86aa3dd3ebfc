using System.Text.Json.Nodes;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.CrossRef;

[Collection(SandboxGroup.Name)]
public sealed class WorksListTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData(
        "Knight R: IMiDs: a novel class of immunomodulators. Semin Oncol 2005, 32(4 Suppl 5):S24–S30.",
        "10.1053/j.seminoncol.2005.06.018"
    )]
    [InlineData(
        "D’Amato R, Loughnan M, Flynn E, Folkman J: Thalidomide is an inhibitor of angiogenesis. Proc Natl Acad Sci U S A 1994, "
        + "91:368–378.",
        "10.1073/pnas.91.9.4082"
    )]
    [InlineData(
        "Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.",
        "10.1006/mvre.1996.0017"
    )]
    [InlineData(
        "Marsh L, Khan M, Needle M, Amato R: Phase II study of lenalidomide in patients (pts) with metastatic renal cell cancer (MRCC) "
        + "[abstract]. Proc ASCO 2006, 24:224 (abstract 4533).",
        "10.1200/jco.2006.24.18_suppl.4533"
    )]
    public async Task A_printed_reference_finds_its_work_first(string reference, string doi)
    {
        var message = await sandbox.WorksAsync($"rows=5&select=DOI,score&query.bibliographic={Uri.EscapeDataString(reference)}");

        Assert.Equal(doi, (string?)message["items"]![0]!["DOI"]);
    }

    [Fact]
    public async Task Items_come_in_the_order_of_their_scores()
    {
        var message = await sandbox.WorksAsync("query.bibliographic=lenalidomide+myeloma&rows=20");

        var scores = message["items"]!.AsArray().Select(item => (double)item!["score"]!).ToList();
        Assert.Equal(20, scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[0] > scores[^1]);
    }

    [Fact]
    public async Task The_envelope_has_what_was_asked_for_and_no_search_terms()
    {
        var body = await sandbox.JsonAsync("works?query.bibliographic=thalidomide&rows=3&offset=1&mailto=test@example.org");

        Assert.Equal("ok", (string?)body["status"]);
        Assert.Equal("work-list", (string?)body["message-type"]);
        Assert.Equal("1.0.0", (string?)body["message-version"]);
        Assert.Equal(3, (int)body["message"]!["items-per-page"]!);
        Assert.Equal(3, body["message"]!["items"]!.AsArray().Count);
        Assert.True((int)body["message"]!["total-results"]! > 3);
        Assert.Equal("""{"start-index":1,"search-terms":null}""", body["message"]!["query"]!.ToJsonString());
    }

    [Fact]
    public async Task A_work_has_the_members_of_CrossRef_and_no_empty_ones()
    {
        var item = (await sandbox.WorksAsync("filter=doi:10.1016/j.mvr.2005.01.002"))["items"]![0]!.AsObject();

        Assert.Equal("journal-article", (string?)item["type"]);
        Assert.Equal("Microvascular Research", (string?)item["container-title"]![0]);
        Assert.Equal("Microvasc Res", (string?)item["short-container-title"]![0]);
        Assert.Equal("[[2005]]", item["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("[[2005]]", item["published-print"]!["date-parts"]!.ToJsonString());
        Assert.Equal(("69", "1-2", "56-63"), ((string?)item["volume"], (string?)item["issue"], (string?)item["page"]));
        Assert.Equal("""{"given":"K","family":"Dredge","sequence":"first","affiliation":[]}""", item["author"]![0]!.ToJsonString());
        Assert.Equal("additional", (string?)item["author"]![1]!["sequence"]);
        Assert.False(item.ContainsKey("subtitle") || item.ContainsKey("ISSN") || item.ContainsKey("updated-by"));
    }

    [Fact]
    public async Task Only_selected_members_are_given_and_the_score_is_one_of_them()
    {
        var plain = (await sandbox.WorksAsync("query.bibliographic=thalidomide&rows=1&select=DOI,title"))["items"]![0]!.AsObject();
        var scored = (await sandbox.WorksAsync("query.bibliographic=thalidomide&rows=1&select=DOI,score,abstract"))["items"]![
            0
        ]!.AsObject();

        Assert.Equal(["DOI", "title"], plain.Select(member => member.Key));
        Assert.Equal(["DOI", "score"], scored.Select(member => member.Key));
    }

    [Theory]
    [InlineData("doi:10.1038/nrc1323,doi:10.1002/CNCR.22290,doi:10.9999/none", 2)]
    [InlineData("doi:10.1016/S0006-2952(98)00046-X", 1)]
    [InlineData("doi:10.1038/nrc1323,from-pub-date:2005", 0)]
    [InlineData("doi:10.1038/nrc1323,until-pub-date:2004-12-31,type:journal-article", 1)]
    public async Task Filters_of_one_name_are_joined_by_or_and_of_different_names_by_and(string filter, int found)
    {
        var message = await sandbox.WorksAsync($"filter={Uri.EscapeDataString(filter)}&rows=100");

        Assert.Equal(found, (int)message["total-results"]!);
        Assert.Equal(found, message["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("10.1073/pnas.91.9.4082")]
    [InlineData("zzzqqqxyzzy")]
    [InlineData("?!")]
    public async Task Words_that_are_not_indexed_are_not_found(string text)
    {
        var message = await sandbox.WorksAsync($"rows=0&query.bibliographic={Uri.EscapeDataString(text)}");

        // The parts of a DOI are searched like other numbers, but its prefix is not indexed.
        Assert.True((int)message["total-results"]! < 30);
        Assert.Equal("[]", message["items"]!.ToJsonString());
    }

    [Theory]
    [InlineData("rows=things", "integer-not-valid", "things")]
    [InlineData("rows=1001", "integer-not-valid", "1001")]
    [InlineData("rows=-1", "integer-not-valid", "-1")]
    [InlineData("select=DOI,nonsense", "select-not-available", "nonsense")]
    [InlineData("filter=has-full-text:true", "filter-not-available", "has-full-text")]
    [InlineData("query.bibliographic=Smith&Sons=", "unknown-parameter", "Sons")]
    [InlineData("cursor=*", "parameter-not-allowed", "cursor")]
    [InlineData("filter=from-pub-date:soon", "date-not-valid", "soon")]
    public async Task A_wrong_parameter_is_a_validation_failure(string query, string type, string value)
    {
        using var response = await sandbox.Http.GetAsync($"works?{query}");

        Assert.Equal(400, (int)response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("validation-failure", (string?)body["message-type"]);
        Assert.Equal((type, value), ((string?)body["message"]![0]!["type"], (string?)body["message"]![0]!["value"]));
    }

    [Fact]
    public async Task A_request_line_beyond_4096_bytes_is_too_long()
    {
        using var fits = await sandbox.Http.GetAsync($"works?query.bibliographic={new string('a', 4000)}");
        using var tooLong = await sandbox.Http.GetAsync($"works?query.bibliographic={new string('a', 4100)}");

        Assert.Equal((200, 414), ((int)fits.StatusCode, (int)tooLong.StatusCode));
    }
}
