using System.Net;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.DoiOrg;

[Collection(SandboxGroup.Name)]
public sealed class DoiOrgApiTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Agencies_of_several_DOIs_come_in_one_answer() =>
        Assert.Equal(
            """[{"DOI":"10.1038/171737a0","RA":"Crossref"},{"DOI":"10.5061/DRYAD.234","RA":"DataCite"},"""
            + """{"DOI":"10.1038/none","status":"DOI does not exist"},{"DOI":"none","status":"Invalid DOI"}]""",
            await sandbox.Http.GetStringAsync("doi/doiRA/10.1038/171737a0,10.5061/DRYAD.234,10.1038/none,none")
        );

    [Theory]
    [InlineData("10.1038/171737a0", HttpStatusCode.OK, 1)]
    [InlineData("10.1038/none", HttpStatusCode.NotFound, 100)]
    public async Task A_handle_is_there_or_not(string doi, HttpStatusCode status, int code)
    {
        using var response = await sandbox.Http.GetAsync($"doi/api/handles/{doi}");

        Assert.Equal(
            (status, code),
            (response.StatusCode, (int?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["responseCode"])
        );
    }

    [Fact]
    public async Task A_file_names_further_DOIs()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "registered.tsv");
        await File.WriteAllTextAsync(file, "10.5555/elsewhere\tother\n10.5555/japan\tJaLC\n\n");
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { RegisteredFile = file },
            TimeProvider.System,
            CancellationToken.None
        );
        using var http = new HttpClient();

        Assert.Equal(
            """[{"DOI":"10.5555/elsewhere","RA":"mEDRA"},{"DOI":"10.5555/japan","RA":"JaLC"}]""",
            await http.GetStringAsync($"{server.DoiOrgBaseUrl}/doiRA/10.5555/elsewhere,10.5555/japan"));
    }
}
