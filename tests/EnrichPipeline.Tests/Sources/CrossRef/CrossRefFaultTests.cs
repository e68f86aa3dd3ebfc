using System.Net.Sockets;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Sources.PubMed;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging;
using Xunit;
using static EnrichPipeline.Tests.Sources.CrossRef.CrossRefJsonText;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class CrossRefFaultTests
{
    private const string Question = "Unmistakable reference text of 2001";

    public static TheoryData<string, object> Passing =>
        new()
        {
            { "status 408", new Planned(408, "") },
            {
                "status 500",
                new Planned(
                    500,
                    """{"status":"error","message-type":"exception","message-version":"1.0.0","message":{"name":"class """
                    + """X","message":"Response Exception"}}"""
                )
            },
            { "status 502", new Planned(502, "<html></html>", "text/html") },
            { "status 503", new Planned(503, "", "text/html") },
            { "status 504", new Planned(504, "<html><title>504 Gateway Time-out</title></html>", "text/html") },
            { "empty answer", new Planned(200, "") },
            { "empty answer", new Planned(200, " \r\n") },
            { "an answer that is not JSON", new Planned(200, "<html>hello</html>", "text/html") },
            { "an answer that is not JSON", new Planned(200, List(), "text/html") },
            { "an answer that is not JSON", new Planned(200, "[]") },
            { "an answer whose JSON is invalid", Planned.Ok(List(Work("10.1/a"))[..^9]) },
            { "an answer whose JSON is invalid", Planned.Ok("{\"status\":\"ok\"" + string.Concat(Enumerable.Repeat(",\"a\":[", 100))) },
            { "an error within an answer", Planned.Ok("""{"status":"error","message-type":"exception","message":{}}""") },
            { "an error within an answer", Planned.Ok(Single(Work("10.1/a"))) },
            { "an error within an answer", Planned.Ok("""{"status":"ok","message-type":"work-list","message":null}""") },
            { "a list without items", Planned.Ok("""{"status":"ok","message-type":"work-list","message":{}}""") },
            { "a list without items", Planned.Ok("""{"status":"ok","message-type":"work-list","message":{"items":"none"}}""") },
            {
                "connection failed",
                Planned.Failing(new HttpRequestException("to http://crossref.local/?" + Question, new IOException("reset")))
            },
            {
                "connection failed (ConnectionError)",
                Planned.Failing(new HttpRequestException(HttpRequestError.ConnectionError, Question, new SocketException(10061)))
            },
            { "connection failed", Planned.Failing(new InvalidDataException("gzip")) },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_passing_fault_is_tried_three_times_and_then_an_outage(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", Enumerable.Repeat((Planned)fault, 3));
        var answer = await sources.CrossRef.SearchAsync(Question, default);
        Assert.Equal(new SourceUnavailable(Quota.CrossRefList, reason), answer.Unavailable);
        TellsNothing(sources);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"title":["A work without a DOI"]}""")]
    public async Task A_work_that_cannot_be_read_makes_the_answer_a_part_of_one(string work)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", Planned.Ok(List(work, Work("10.1000/a"))));
        var answer = await sources.CrossRef.SearchAsync(Question, default);
        Assert.Equal(new SourceUnavailable(Quota.CrossRefList, "a work that cannot be read"), answer.Unavailable);
        Assert.Equal("10.1000/a", Assert.Single(answer.Value!).Doi!.Value.Value);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_passing_fault_that_passed_leaves_no_trace(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", (Planned)fault, Planned.Ok(List(Work("10.1000/a"))));
        Assert.Single((await sources.CrossRef.SearchAsync(Question, default)).Value!);
        Assert.Contains(sources.Log.Lines, line => line.Text.Contains(reason, StringComparison.Ordinal));
    }

    public static TheoryData<string, object> Refused =>
        new()
        {
            { "refused (400)", new Planned(400, Complaint("unknown-parameter")) },
            {
                "refused (404)",
                new Planned(404, """{"status":"failed","message-type":"resource-failure","message":[{"type":"cursor-invalid"}]}""")
            },
            { "refused (414)", new Planned(414, "") },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refusal_is_not_tried_again_and_never_an_empty_list(string reason, object fault)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", (Planned)fault);
        Assert.Equal(
            new SourceUnavailable(Quota.CrossRefList, reason),
            (await sources.CrossRef.SearchAsync(Question, default)).Unavailable
        );
        TellsNothing(sources);
    }

    [Theory]
    [InlineData(401, "key or token refused (401)")]
    [InlineData(403, "blocked by the service (403)")]
    public async Task A_block_stops_the_quota_and_is_logged_as_an_error(int status, string reason)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", new Planned(status, "<html>Go away</html>", "text/html"));
        Assert.Equal(reason, (await sources.CrossRef.SearchAsync(Question, default)).Unavailable?.Reason);
        var next = (await sources.CrossRef.SearchAsync("another", default)).Unavailable;
        Assert.Equal(reason, next?.Reason);
        Assert.InRange(next!.RetryAfter!.Value, TimeSpan.FromHours(5), TimeSpan.FromHours(6));
        Assert.Single(sources.Log.Lines, line => line.Level == LogLevel.Error);
        TellsNothing(sources);
    }

    [Fact]
    public async Task A_block_stops_both_quotas_of_CrossRef_and_leaves_the_other_services_open()
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", new Planned(403, "")).On("/esearch.fcgi", Planned.Ok(PubMedJsonText.Found()));
        await sources.CrossRef.SearchAsync(Question, default);
        var single = (await sources.CrossRef.FindAsync(Doi.Parse("10.1000/a"), default)).Unavailable;
        Assert.Equal((Quota.CrossRefSingle, "blocked by the service (403)"), (single?.Quota, single?.Reason));
        Assert.Empty((await sources.PubMed.SearchAsync(new WorkQuery(["growth"], null, null), default)).Value!);
    }

    [Fact]
    public async Task Too_many_requests_with_a_long_pause_end_in_an_outage_that_says_how_long()
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("/works", new Planned(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "120" } });
        Assert.Equal(
            new SourceUnavailable(Quota.CrossRefList, "status 429", TimeSpan.FromMinutes(2)),
            (await sources.CrossRef.SearchAsync(Question, default)).Unavailable
        );
        var next = await sources.CrossRef.SearchAsync("another", default);
        Assert.InRange(next.Unavailable!.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_read()
    {
        using var sources = new SourcesUnderTest(options => options.MaxResponseBytes = 2048);
        sources.Http.On("/works", Planned.Ok(List(Work("10.1000/a", new string('x', 3000)))));
        Assert.Equal("answer too long", (await sources.CrossRef.SearchAsync(Question, default)).Unavailable?.Reason);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_called_off_and_repeated()
    {
        using var sources = new SourcesUnderTest(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(100));
        sources.Http.On("/works", Enumerable.Repeat(Planned.Never(), 3));
        Assert.Equal("no answer in time", (await sources.CrossRef.SearchAsync(Question, default)).Unavailable?.Reason);
    }

    [Fact]
    public async Task Many_faults_make_the_lane_rest()
    {
        using var sources = new SourcesUnderTest(options => (options.Retries, options.BreakerMinimumThroughput) = (0, 3));
        sources.Http.On("/works", Enumerable.Repeat(new Planned(503, ""), 3));
        for (var i = 0; i < 3; i++)
            await sources.CrossRef.SearchAsync($"{Question} {i}", default);
        Assert.Equal("paused after too many errors", (await sources.CrossRef.SearchAsync("another", default)).Unavailable?.Reason);
    }

    [Fact]
    public async Task Cancellation_passes_through_and_is_no_outage()
    {
        using var sources = new SourcesUnderTest();
        using var cancellation = new CancellationTokenSource();
        sources.Http.On("/works", Planned.Never());
        var asking = sources.CrossRef.SearchAsync(Question, cancellation.Token);
        while (sources.Http.Requests.Count == 0)
            await Task.Yield();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task One_unreadable_item_does_not_spoil_a_list()
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On(
            "/works",
            Planned.Ok(List("null", "7", """{"DOI":"no doi"}""", """{"DOI":"10.1000/x","title":"not a list"}""", Work("10.1000/a")))
        );
        Assert.Equal(
            ["10.1000/x", "10.1000/a"],
            (await sources.CrossRef.SearchAsync(Question, default)).Value!.Select(record => record.Doi?.Value));
    }

    private static void TellsNothing(SourcesUnderTest sources)
    {
        Assert.NotEmpty(sources.Log.Lines);
        Assert.All(sources.Log.Lines, line =>
        {
            Assert.DoesNotContain(Question, line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Unmistakable", line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(SourcesUnderTest.Email, line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(SourcesUnderTest.PlusToken, line.Text, StringComparison.Ordinal);
        });
    }
}
