using System.Diagnostics;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Support;
using EnrichPipeline.Tests.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static EnrichPipeline.Tests.Sources.CrossRef.CrossRefJsonText;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class CrossRefClientTests : IDisposable
{
    private const string NotFound = "Resource not found.";

    private readonly FakeTimeProvider _time = new();
    private readonly SourcesUnderTest _sources;

    public CrossRefClientTests() => _sources = new SourcesUnderTest(
        options => (options.BatchDelay, options.AttemptTimeout) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(5)), time: _time);

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task A_search_asks_for_the_whole_reference_and_says_who_asks()
    {
        _sources.Http.On("/works", Planned.Ok(List(Work("10.1000/a"), Work("10.1000/b"))));
        var answer = await _sources.CrossRef.SearchAsync("12. Smith J & Doe A: 100% + more #1? doi:10.1000/a", default);
        Assert.Equal(["10.1000/a", "10.1000/b"], answer.Value!.Select(record => record.Doi!.Value.Value));
        var asked = Assert.Single(_sources.Http.Requests);
        Assert.Equal(
            ("GET", "Smith J & Doe A: 100% + more #1?", "10", SourcesUnderTest.Email),
            (asked.Method, asked["query.bibliographic"], asked["rows"], asked["mailto"])
        );
        Assert.Contains("score", asked["select"].Split(','));
        Assert.Contains($"User-Agent: EnrichPipeline/0.1.0 (mailto:{SourcesUnderTest.Email})", asked.Headers, StringComparison.Ordinal);
        Assert.Contains($"Crossref-Plus-API-Token: Bearer {SourcesUnderTest.PlusToken}", asked.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_search_in_flight_is_asked_once()
    {
        var gate = new TaskCompletionSource();
        _sources.Http.On("/works", Planned.Ok(List(Work("10.1000/a"))) with { After = gate.Task });
        var answers = Enumerable.Range(0, 5).Select(_ => _sources.CrossRef.SearchAsync("Smith 2001", default)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(answers), answer => Assert.Single(answer.Value!));
    }

    [Fact]
    public async Task Nothing_is_asked_of_an_empty_reference() =>
        Assert.Empty((await _sources.CrossRef.SearchAsync("[1] https://doi.org/10.1000/a", default)).Value!);

    [Fact]
    public async Task A_select_that_is_no_longer_known_is_left_out_from_then_on()
    {
        _sources.Http
            .On(asked => asked["select"] != "", new Planned(400, Complaint("select-not-available")))
            .On(asked => asked["select"] == "", Planned.Ok(List(Work("10.1000/a"))), Planned.Ok(List()));
        Assert.Single((await _time.AdvanceUntilDoneAsync(_sources.CrossRef.SearchAsync("first", default))).Value!);
        Assert.Empty((await _time.AdvanceUntilDoneAsync(_sources.CrossRef.SearchAsync("second", default))).Value!);
    }

    [Fact]
    public async Task One_doi_goes_through_the_single_lane_encoded_as_one_segment()
    {
        const string doi = "10.1002/(sici)1099-1<1::aid-x>3.0.co;2-#";
        _sources.Http.On(asked => asked.Path == "/works/" + Uri.EscapeDataString(doi), Planned.Ok(Single(Work(doi.ToUpperInvariant()))));
        Assert.Equal(doi, (await FindAsync(doi))[0].Value?.Doi?.Value);
    }

    [Fact]
    public async Task Several_dois_go_in_one_list_and_are_told_apart_by_doi_not_by_place()
    {
        _sources.Http.On(
            asked => asked["filter"] == "doi:10.1000/a,doi:10.1000/b",
            Planned.Ok(List(Work("10.1000/B", "Bee"), Work("10.9999/unasked"), Work("10.1000/a", "Ay"), Work("10.1000/a", "Ay")))
        );
        var answers = await FindAsync("10.1000/a", "10.1000/b");
        Assert.Equal(["Ay", "Bee"], answers.Select(answer => answer.Value?.Title));
    }

    [Fact]
    public async Task What_a_list_leaves_out_is_believed_missing_only_when_asked_for_singly()
    {
        _sources.Http
            .On("/works", Planned.Ok(List(Work("10.1000/a"))))
            .On("/works/10.1000%2Fb", new Planned(404, NotFound, "text/plain"))
            .On("/works/10.1000%2Fc", Planned.Ok(Single(Work("10.1000/c", "Sea"))))
            .On("/works/10.1000%2Fd", new Planned(404, "<html>Not Found</html>", "text/html"));
        var answers = await FindAsync("10.1000/a", "10.1000/b", "10.1000/c", "10.1000/d");
        Assert.True(answers[1].IsAvailable);
        Assert.Null(answers[1].Value);
        Assert.Equal("Sea", answers[2].Value?.Title);
        Assert.Equal(new SourceUnavailable(Quota.CrossRefSingle, "refused (404)"), answers[3].Unavailable);
    }

    [Fact]
    public async Task A_doi_with_a_comma_is_never_put_in_a_filter()
    {
        _sources.Http
            .On(asked => asked["filter"] == "doi:10.1000/a,doi:10.1000/b", Planned.Ok(List(Work("10.1000/a"), Work("10.1000/b"))))
            .On("/works/10.1000%2Fx%2Cy", Planned.Ok(Single(Work("10.1000/x,y"))));
        Assert.All(await FindAsync("10.1000/a", "10.1000/x,y", "10.1000/b"), answer => Assert.NotNull(answer.Value));
    }

    [Fact]
    public async Task A_refused_batch_is_halved_until_the_bad_doi_stands_alone()
    {
        _sources
            .Http.Always(
                asked => asked["filter"] != "",
                asked =>
                    asked["filter"].Contains("bad", StringComparison.Ordinal)
                        ? new Planned(400, Complaint("doi-not-valid"))
                        : Planned.Ok(List(asked["filter"].Split(',').Select(part => Work(part[4..]))))
            )
            .Always(
                asked => asked.Path.StartsWith("/works/", StringComparison.Ordinal),
                asked =>
                    asked.Path.Contains("bad", StringComparison.Ordinal)
                        ? new Planned(400, Complaint("doi-not-valid"))
                        : Planned.Ok(Single(Work(Uri.UnescapeDataString(asked.Path["/works/".Length..]))))
            );
        var answers = await FindAsync([.. Enumerable.Range(0, 20).Select(i => i == 13 ? "10.1000/bad" : $"10.1000/{i}")]);
        Assert.Equal([13], answers.Select((answer, i) => (answer, i)).Where(pair => !pair.answer.IsAvailable).Select(pair => pair.i));
    }

    [Theory]
    [InlineData("/works/10.1000%2Fprime")]
    [InlineData("https://crossref.local/v1/works/10.1000/prime")]
    public async Task An_aliased_doi_is_followed_to_its_prime_doi(string location)
    {
        using var heard = new Listening();
        _sources.Http
            .On("/works/10.1000%2Falias", Moved(location))
            .On("/works/10.1000%2Fprime", Planned.Ok(Single(Work("10.1000/prime"))));
        Assert.Equal("10.1000/prime", (await FindAsync("10.1000/alias"))[0].Value?.Doi?.Value);
        var calls = heard.Spans.Where(span => span.OperationName.StartsWith("call ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["answered", "redirected"], calls.Select(span => span.GetTagItem("enrich.outcome")).Order());
        Assert.All(calls, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
    }

    [Theory]
    [InlineData("https://evil.example/works/10.1000%2Fprime")]
    [InlineData("/elsewhere")]
    [InlineData("/works/10.1000%2Falias")]
    public async Task No_other_redirect_is_followed(string location)
    {
        _sources.Http.On("/works/10.1000%2Falias", Moved(location));
        Assert.Equal("moved elsewhere (301)", (await FindAsync("10.1000/alias"))[0].Unavailable?.Reason);
    }

    [Fact]
    public async Task Redirects_are_not_followed_in_circles()
    {
        _sources.Http
            .On("/works/10.1000%2Fa", Moved("/works/10.1000%2Fb"))
            .On("/works/10.1000%2Fb", Moved("/works/10.1000%2Fa"));
        Assert.False((await FindAsync("10.1000/a"))[0].IsAvailable);
    }

    private static Planned Moved(string location) =>
        new(301, "", "text/html") { Headers = new Dictionary<string, string> { ["Location"] = location } };

    private Task<SourceResult<BibliographicRecord?>[]> FindAsync(params string[] dois) =>
        _time.AdvanceUntilDoneAsync(Task.WhenAll(dois.Select(doi => _sources.CrossRef.FindAsync(Doi.Parse(doi), default)).ToList()));
}
