using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.PubMed;

[Collection(SandboxGroup.Name)]
public sealed class ESearchTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("lenalidomide[ti] AND myelodysplastic[ti] AND List A[1au]", "15703420")]
    [InlineData("Dredge K[au] AND thalidomide[ti] AND 2002[dp]", "12402158", "12296856")]
    [InlineData("dredge[1au] 87[vi] 1166[pg]", "12402158")]
    [InlineData("Dredge K[1au] AND 2005:2006[dp]", "15797261")]
    [InlineData("\"2005/01/01\"[dp] : \"2005/12/31\"[dp] AND dredge[1au]", "15797261")]
    [InlineData("Dalgleish AG[lastau] AND Nat Rev Cancer[ta] AND 4[vi] AND 4[ip]", "15057291")]
    [InlineData("proceedings of the national academy of sciences of the united states of america[ta] AND d'amato rj[1au]", "7513432")]
    [InlineData("10.1038/nrc1323[doi]", "15057291")]
    [InlineData("10.1016/S0006-2952(98)00046-X[doi]", "9714301")]
    [InlineData("(10.1016/S0006-2952(98)00046-X[aid])", "9714301")]
    [InlineData("\"10.1038/nrc1323\"[doi] OR 7513432[uid]", "15057291", "7513432")]
    [InlineData("10.1038/nrc1323", "15057291")]
    [InlineData("7513432[pmid]", "7513432")]
    [InlineData("1166[pg] AND Br J Cancer[ta] NOT Smith[au]", "12402158")]
    [InlineData("(Knight R[1au] OR Gupta D[1au]) AND 2001[dp]", "11753617")]
    [InlineData("Knight R[1au] OR Gupta D[1au] AND 2001[dp]", "11753617")]
    [InlineData("\"inhibitor of angiogenesis\"[ti]", "7513432")]
    [InlineData("inhibitor of angiogenesis[ti]", "7513432")]
    [InlineData("\"angiogenesis inhibitor thalidomide\"[ti:~3]", "7513432")]
    [InlineData("IMiDs: a novel class of immunomodulators[ti]", "16085014")]
    [InlineData("immunomodulator*[ti] AND Semin Oncol[ta]", "16085014")]
    [InlineData("Review[pt] AND Knight R[au] AND Seminars in Oncology[ta]", "16085014")]
    [InlineData("IMiDs & class", "16085014")]
    public async Task A_search_finds(string term, params string[] pmids)
    {
        var result = await sandbox.SearchAsync(term);

        Assert.Equal(pmids, Ids(result));
        Assert.Equal($"{pmids.Length}", (string?)result["count"]);
        Assert.Null(result["errorlist"]);
        Assert.Null(result["warninglist"]);
    }

    [Theory]
    [InlineData("thalidomide[ti] AND 1066[dp]", "phrasesnotfound", "1066")]
    [InlineData("immunomodulators AND zzzqqqxyzzy", "phrasesnotfound", "zzzqqqxyzzy")]
    [InlineData("IMiDs zzzqqqxyzzy[ti]", "phrasesnotfound", "zzzqqqxyzzy")]
    [InlineData("IMiDs[nonsense]", "fieldsnotfound", "nonsense")]
    public async Task What_is_unknown_is_dropped_and_told(string term, string list, string told)
    {
        var result = await sandbox.SearchAsync(term);

        Assert.NotEmpty(Ids(result));
        Assert.Equal(told, (string?)result["errorlist"]![list]![0]);
    }

    [Theory]
    [InlineData("10.9999/none[doi]")]
    [InlineData("zzzqqqxyzzy[ti]")]
    [InlineData("Nobody XY[au]")]
    public async Task With_nothing_left_there_are_no_hits(string term)
    {
        var result = await sandbox.SearchAsync(term);

        Assert.Equal("0", (string?)result["count"]);
        Assert.Equal("[]", result["idlist"]!.ToJsonString());
        Assert.Single(result["errorlist"]!["phrasesnotfound"]!.AsArray());
        Assert.Equal("No items found.", (string?)result["warninglist"]!["outputmessages"]![0]);
    }

    [Theory]
    [InlineData("\"Efficacy of lenalidomide in myelodysplastic syndromes and more\"[ti]")]
    [InlineData("\"zzqqxxnotaword\"")]
    public async Task A_long_or_unknown_phrase_in_quotes_is_not_found(string term)
    {
        var result = await sandbox.SearchAsync(term);

        Assert.Equal("0", (string?)result["count"]);
        Assert.Contains("\"", (string?)result["warninglist"]!["quotedphrasesnotfound"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_come_first_a_page_at_a_time()
    {
        var all = Ids(await sandbox.SearchAsync("thalidomide[ti]", "&retmax=100"));
        var page = Ids(await sandbox.SearchAsync("thalidomide[ti]", "&retmax=3&retstart=2"));

        Assert.Equal(all.OrderByDescending(int.Parse), all);
        Assert.Equal(all.Skip(2).Take(3), page);
    }

    [Fact]
    public async Task Many_DOIs_can_be_asked_for_at_once_by_post()
    {
        var term = string.Join(" OR ", Enumerable.Range(0, 1500).Select(number => $"10.9999/{number}[doi]").Append("10.1038/nrc1323[doi]"));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["db"] = "pubmed",
                ["retmode"] = "json",
                ["term"] = term,
            }
        );

        using var response = await sandbox.Http.PostAsync("entrez/eutils/esearch.fcgi", form);

        Assert.Equal(["15057291"], Ids(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["esearchresult"]!));
    }

    [Theory]
    [InlineData("db=pubmed&term=", "Empty term")]
    [InlineData("db=pubmet&term=a", "Invalid db name specified: pubmet")]
    [InlineData("db=pubmed&term=a&retstart=9999", "retstart")]
    public async Task An_error_comes_with_status_200(string query, string message)
    {
        var body = await sandbox.JsonAsync($"eutils/esearch.fcgi?retmode=json&{query}");

        Assert.Contains(message, (string?)body["esearchresult"]!["ERROR"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mode_the_answer_is_XML()
    {
        var body = XDocument.Parse(await sandbox.Http.GetStringAsync("eutils/esearch.fcgi?db=pubmed&term=IMiDs+zzzqqqxyzzy")).Root!;

        Assert.Equal("eSearchResult", body.Name);
        Assert.Equal(["16085014"], body.Descendants("Id").Take(1).Select(id => id.Value));
        Assert.Equal("zzzqqqxyzzy", body.Element("ErrorList")!.Element("PhraseNotFound")!.Value);
    }

    [Theory]
    [InlineData("((((")]
    [InlineData("AND OR )( NOT [ti] : \"")]
    [InlineData("[")]
    public async Task Nonsense_is_answered_not_choked_on(string term) =>
        Assert.Equal("0", (string?)(await sandbox.SearchAsync(term))["count"]);

    private static IEnumerable<string> Ids(JsonNode result) => result["idlist"]!.AsArray().Select(id => (string)id!);
}
