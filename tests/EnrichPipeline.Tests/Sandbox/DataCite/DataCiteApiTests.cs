using System.Net;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.DataCite;

[Collection(SandboxGroup.Name)]
public sealed class DataCiteApiTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Several_DOIs_are_answered_together_and_only_those_of_DataCite()
    {
        var data = (
            await sandbox.JsonAsync("datacite/dois?ids=10.5061/DRYAD.234,10.48550/arxiv.1706.03762,10.1038/171737a0&page[size]=25")
        )["data"]!.AsArray();

        Assert.Equal(["10.5061/dryad.234", "10.48550/arxiv.1706.03762"], data.Select(item => (string?)item!["attributes"]!["doi"]));
        Assert.Equal("arXiv", (string?)data[1]!["attributes"]!["publisher"]);
    }

    [Theory]
    [InlineData("titles.title:(wood AND density)", 1)]
    [InlineData("titles.title:(wood AND attention)", 0)]
    [InlineData("titles.title:(wood AND density) OR titles.title:\"attention need\"", 2)]
    public async Task Titles_are_found_by_words(string query, int hits) =>
        Assert.Equal(hits, (int?)(await sandbox.JsonAsync($"datacite/dois?query={Uri.EscapeDataString(query)}"))["meta"]!["total"]);

    [Theory]
    [InlineData("datacite/dois/10.1038/171737a0", HttpStatusCode.NotFound)]
    [InlineData("datacite/dois/10.5061%2Fdryad.234", HttpStatusCode.OK)]
    [InlineData("datacite/dois?query=creators.name:x", HttpStatusCode.BadRequest)]
    public async Task What_it_does_not_have_or_understand_has_a_status(string path, HttpStatusCode status)
    {
        using var response = await sandbox.Http.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task CrossRef_does_not_have_what_DataCite_registered()
    {
        using var response = await sandbox.Http.GetAsync("crossref/works/10.5061%2Fdryad.234");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
