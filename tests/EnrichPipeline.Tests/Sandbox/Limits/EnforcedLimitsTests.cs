using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.Limits;

public sealed class EnforcedLimitsTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("crossref/works?rows=0&mailto=test@example.org", 3, "crossref-list")]
    [InlineData("crossref/works?rows=0", 1, "crossref-list")]
    [InlineData("crossref/works/10.1038/nrc1323?mailto=test@example.org", 10, "crossref-single")]
    [InlineData("crossref/works/10.1038/nrc1323", 5, "crossref-single")]
    [InlineData("eutils/esearch.fcgi?db=pubmed&term=a", 3, "ncbi")]
    [InlineData("eutils/esearch.fcgi?db=pubmed&term=a&api_key=k", 10, "ncbi")]
    public async Task So_many_a_second_are_answered_and_the_next_is_refused(string path, int limit, string lane)
    {
        await using var server = await StartAsync(new SandboxOptions { EnforceLimits = true });
        using var http = Client(server);

        for (var i = 0; i < limit; i++)
            Assert.Equal(200, await StatusAsync(http, path));
        Assert.Equal(429, await StatusAsync(http, path));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync(http, path));

        var statistics = server.Statistics();
        Assert.Equal((limit + 2, 1, 1), (statistics.Calls[lane], statistics.Violations[lane], statistics.TooManyRequests));
        Assert.Equal(1, statistics.MostInFlight[lane]);
    }

    [Fact]
    public async Task Without_enforcement_they_are_answered_and_counted()
    {
        await using var server = await StartAsync(new SandboxOptions());
        using var http = Client(server);

        for (var i = 0; i < 5; i++)
            Assert.Equal(200, await StatusAsync(http, "works?rows=0&mailto=test@example.org"));

        Assert.Equal((2, 0), (server.Statistics().Violations["crossref-list"], server.Statistics().TooManyRequests));
    }

    [Fact]
    public async Task The_fourth_in_flight_is_refused_while_three_are_being_answered()
    {
        await using var server = await StartAsync(new SandboxOptions { EnforceLimits = true, Latency = TimeSpan.FromSeconds(5) });
        using var http = Client(server);

        var calls = Enumerable.Range(0, 4).Select(_ => StatusAsync(http, "works/10.1038/nrc1323?mailto=test@example.org")).ToList();
        var first = await await Task.WhenAny(calls);
        while (!Task.WhenAll(calls).IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(429, first);
        Assert.Equal([200, 200, 200, 429], (await Task.WhenAll(calls)).Order());
        Assert.Equal(4, server.Statistics().MostInFlight["crossref-single"]);
    }

    [Fact]
    public async Task PubMed_says_no_in_JSON_with_numbers_as_text()
    {
        await using var server = await StartAsync(new SandboxOptions { EnforceLimits = true });
        using var http = Client(server);
        for (var i = 0; i < 3; i++)
            await StatusAsync(http, "eutils/esearch.fcgi?db=pubmed&term=a");

        using var response = await http.GetAsync("eutils/esearch.fcgi?db=pubmed&term=a");

        var body = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("API rate limit exceeded", (string?)body["error"]);
        Assert.Equal(("4", "3"), ((string?)body["count"], (string?)body["limit"]));
        Assert.Equal("0", response.Headers.GetValues("X-RateLimit-Remaining").Single());
    }

    private Task<SandboxServer> StartAsync(SandboxOptions options) => SandboxServer.StartAsync(options, _time, CancellationToken.None);

    private static HttpClient Client(SandboxServer server) => new() { BaseAddress = new Uri(server.CrossRefBaseUrl, "/") };

    private static async Task<int> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return (int)response.StatusCode;
    }
}
