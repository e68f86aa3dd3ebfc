using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging;
using Xunit;
using static EnrichPipeline.Tests.Sources.PubMed.PubMedJsonText;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class PubMedFaultTests
{
    public static TheoryData<string, object> Passing =>
        new()
        {
            { "status 500", new Planned(500, """{"error":"error forwarding request","api-key":"192.0.2.5","type":"ip","status":"ok"}""") },
            { "status 502", new Planned(502, "<html></html>", "text/html") },
            { "empty answer", new Planned(200, "") },
            { "markup instead of an answer", new Planned(200, "<html><title>Sorry</title></html>", "text/html") },
            {
                "markup instead of an answer",
                new Planned(200, "<?xml version=\"1.0\"?><eSummaryResult><ERROR>Neither</ERROR></eSummaryResult>", "text/xml")
            },
            { "an answer that is not JSON", new Planned(200, "Unable to route request!", "text/plain") },
            { "an answer whose JSON is invalid", Planned.Ok("{\"esummaryresult\":{\"ERROR\":\"raw\nline\"}}") },
            {
                "an error within an answer",
                Planned.Ok("""{"error":"/lbsm/eutils_lb -> Neg","api-key":"127.0.0.1","type":"ip","status":"ok"}""")
            },
            {
                "an error within an answer",
                Planned.Ok("""{"header":{"type":"esummary"},"esummaryresult":["Empty id list - nothing todo"]}""")
            },
            {
                "an error within an answer",
                Planned.Ok("""{"esearchresult":{"ERROR":"Search Backend failed: Database is not supported: pubmed"}}""")
            },
            { "connection failed", Planned.Failing(new HttpRequestException("api_key=" + SourcesUnderTest.ApiKey)) },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_passing_fault_of_records_is_tried_three_times_and_then_an_outage(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/esummary.fcgi", Enumerable.Repeat((Planned)fault, 3));
        Assert.Equal(
            new SourceUnavailable(Quota.Ncbi, reason),
            (await sources.PubMed.FindAsync(Pmid.Parse("31978945"), default)).Unavailable
        );
        TellsNothing(sources);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_passing_fault_of_a_search_is_tried_three_times_and_then_an_outage(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/esearch.fcgi", Enumerable.Repeat((Planned)fault, 3));
        Assert.Equal(
            new SourceUnavailable(Quota.Ncbi, reason),
            (await sources.PubMed.SearchAsync(new WorkQuery(["growth"], null, null), default)).Unavailable
        );
        TellsNothing(sources);
    }

    [Fact]
    public async Task A_PMID_that_is_refused_costs_the_others_of_its_call_nothing()
    {
        using var sources = new SourcesUnderTest(pubMed: options => options.BatchDelay = TimeSpan.FromMilliseconds(50));
        sources.Http.Always(
            _ => true,
            asked => asked["id"].Split(',') is var ids && ids.Contains("99999999")
                ? Planned.Ok("""{"header":{"type":"esummary"},"error":"Invalid uid 99999999 at position= 0","result":{"uids":[]}}""")
                : Planned.Ok(Summaries(ids.Select(id => Record(id)))));

        var answers = await Task.WhenAll(
            new[] { "1", "2", "99999999", "3" }.Select(pmid => sources.PubMed.FindAsync(Pmid.Parse(pmid), default)));

        Assert.All(answers, answer => Assert.True(answer.IsAvailable));
        Assert.Equal(["1", "2", null, "3"], answers.Select(answer => answer.Value?.Pmid?.Value));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(429)]
    public async Task Too_many_requests_are_known_by_their_body_with_any_status_and_the_lane_rests(int status)
    {
        using var sources = new SourcesUnderTest(pubMed: options => options.Retries = 0);
        sources.Http.On(
            "/esummary.fcgi",
            new Planned(status, """{"error":"API rate limit exceeded","api-key":"192.0.2.5","count":"4","limit":"3"}""")
            {
                Headers = new Dictionary<string, string> { ["Retry-After"] = "90" },
            }
        );
        Assert.Equal("status 429", (await sources.PubMed.FindAsync(Pmid.Parse("1"), default)).Unavailable?.Reason);
        Assert.NotNull((await sources.PubMed.FindAsync(Pmid.Parse("2"), default)).Unavailable?.RetryAfter);
        TellsNothing(sources);
    }

    public static TheoryData<string, object> Blocked =>
        new()
        {
            {
                "blocked by the service (block page)",
                new Planned(
                    200,
                    "<!DOCTYPE html>\n<html><head><title>NCBI - WWW Error Blocked Diagnostic</title></head></html>",
                    "text/html"
                )
            },
            {
                "blocked by the service (block page)",
                new Planned(403, "<html><title>NCBI - WWW Error Blocked Diagnostic</title></html>", "text/html")
            },
            { "blocked by the service (403)", new Planned(403, "") },
            {
                "key refused",
                new Planned(400, """{"error":"API key invalid","api-key":"0123456789abcdefKEY","type":"api-key","status":"unknown"}""")
            },
        };

    [Theory]
    [MemberData(nameof(Blocked))]
    public async Task A_block_stops_the_quota_and_is_logged_as_an_error(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/esummary.fcgi", (Planned)fault);
        Assert.Equal(reason, (await sources.PubMed.FindAsync(Pmid.Parse("1"), default)).Unavailable?.Reason);
        Assert.Equal(reason, (await sources.PubMed.FindAsync(Pmid.Parse("2"), default)).Unavailable?.Reason);
        Assert.Single(sources.Log.Lines, line => line.Level == LogLevel.Error);
        TellsNothing(sources);
    }

    [Fact]
    public async Task A_title_with_the_words_of_an_error_is_not_an_error()
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On(
            "/esummary.fcgi",
            Planned.Ok(Summaries(Record("1", title: "API rate limit exceeded: WWW Error Blocked Diagnostic, API key invalid")))
        );
        Assert.NotNull((await sources.PubMed.FindAsync(Pmid.Parse("1"), default)).Value);
    }

    [Fact]
    public async Task A_refused_batch_of_records_is_halved()
    {
        using var sources = new SourcesUnderTest(pubMed: options => options.BatchDelay = TimeSpan.FromMilliseconds(20));
        sources.Http.Always(
            asked => asked.Path.EndsWith("/esummary.fcgi", StringComparison.Ordinal),
            asked =>
                asked["id"].Split(',').Contains("13")
                    ? new Planned(400, """{"error":"Invalid uid 13 at position= 0"}""")
                    : Planned.Ok(Summaries(asked["id"].Split(',').Select(id => Record(id))))
        );
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => sources.PubMed.FindAsync(Pmid.Parse($"{i}"), default)));
        Assert.Equal([12], answers.Select((answer, i) => (answer, i)).Where(pair => !pair.answer.IsAvailable).Select(pair => pair.i));
    }

    private static void TellsNothing(SourcesUnderTest sources) => Assert.All(sources.Log.Lines, line =>
    {
        Assert.DoesNotContain(SourcesUnderTest.ApiKey, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SourcesUnderTest.Email, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("31978945", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("growth", line.Text, StringComparison.Ordinal);
    });
}
