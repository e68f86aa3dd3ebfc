using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task Statistics_are_served_and_reset()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.CrossRefBaseUrl, "/") };
        await http.GetStringAsync("works?rows=0");
        await http.GetStringAsync("v1/works/10.1038/nrc1323");
        await http.GetStringAsync("entrez/eutils/ecitmatch.cgi?bdata=");

        var before = (await http.GetFromJsonAsync<JsonNode>("statistics"))!;
        using var reset = await http.PostAsync("statistics/reset", content: null);
        var after = (await http.GetFromJsonAsync<JsonNode>("statistics"))!;

        Assert.Equal("""{"crossref-list":1,"crossref-single":1,"ncbi":1,"datacite":0,"doi-org":0}""", before["calls"]!.ToJsonString());
        Assert.Equal("""{"/works":1,"/works/{doi}":1,"ecitmatch.cgi":1}""", before["callsByEndpoint"]!.ToJsonString());
        Assert.Equal("""{"crossref-list":0,"crossref-single":0,"ncbi":0,"datacite":0,"doi-org":0}""", after["calls"]!.ToJsonString());
        Assert.Equal(
            ["calls", "callsByEndpoint", "violations", "mostInFlight", "tooManyRequests", "faults", "records"],
            before.AsObject().Select(member => member.Key)
        );
    }

    [Fact]
    public async Task It_listens_on_the_loopback_at_a_free_port()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();

        Assert.All([one, other], server => Assert.Equal("127.0.0.1", server.PubMedBaseUrl.Host));
        Assert.NotEqual(one.CrossRefBaseUrl.Port, other.CrossRefBaseUrl.Port);
        Assert.Equal(("/crossref", "/eutils"), (one.CrossRefBaseUrl.AbsolutePath, one.PubMedBaseUrl.AbsolutePath));
    }

    [Fact]
    public async Task It_runs_until_told_to_stop()
    {
        await using var server = await StartAsync();
        using var stop = new CancellationTokenSource();
        var running = server.WaitForShutdownAsync(stop.Token);
        Assert.False(running.IsCompleted);

        await stop.CancelAsync();
        await running;

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync($"{server.CrossRefBaseUrl}/works"));
    }

    [Fact]
    public async Task What_is_no_route_is_not_found_and_not_counted()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();

        using var response = await http.GetAsync($"{server.PubMedBaseUrl}/elink.fcgi");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(server.Statistics().CallsByEndpoint);
    }

    private static Task<SandboxServer> StartAsync() =>
        SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
}
