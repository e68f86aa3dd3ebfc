using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static EnrichPipeline.Tests.Sources.PubMed.PubMedJsonText;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class PubMedClientTests : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _time = new();
    private readonly SourcesUnderTest _sources;

    public PubMedClientTests() =>
        _sources = new SourcesUnderTest(
            pubMed: options => (options.BatchDelay, options.AttemptTimeout) = (_window, TimeSpan.FromMinutes(5)),
            time: _time
        );

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task Places_are_matched_together_and_their_records_read_together()
    {
        _sources.Http
            .On("/entrez/eutils/ecitmatch.cgi", Planned.Text("a|1|1|1||r2|222\nb|1|1|1||r1|111\nc|||||r3|AMBIGUOUS 333,111\n"))
            .Always(IsSummary, asked => Answered(asked, Record("333"), Record("111"), Unknown("222")));
        var answers = await Gathered(
            Enumerable.Range(1, 3)
                .Select(i => _sources.PubMed.MatchAsync(new JournalCoordinates($"journal {i}", "1", "1", "1", null), default))
        );
        Assert.Equal(["111", "", "333 111"], answers.Select(answer => string.Join(' ', answer.Value!.Select(record => record.Pmid))));
        var asked = _sources.Http.Requests[0];
        Assert.Equal(
            ("EnrichPipeline", SourcesUnderTest.Email, SourcesUnderTest.ApiKey, "pubmed", "xml"),
            (asked["tool"], asked["email"], asked["api_key"], asked["db"], asked["retmode"])
        );
        Assert.Equal(["111", "222", "333"], _sources.Http.Requests.Skip(1).SelectMany(request => request["id"].Split(',')).Order());
    }

    [Fact]
    public async Task A_place_whose_line_stays_missing_is_an_outage_and_no_miss()
    {
        _sources.Http.On("/ecitmatch.cgi", Planned.Text("a|1|1|1||r1|NOT_FOUND\n"), Planned.Text("c|1|1|1||r2|NOT_FOUND\n"));
        var answers = await Gathered(
            new[] { "a", "b", "c" }
                .Select(journal => _sources.PubMed.MatchAsync(new JournalCoordinates(journal, "1", "1", "1", null), default))
        );
        Assert.Equal([null, "left out of the answer", null], answers.Select(answer => answer.Unavailable?.Reason));
    }

    [Fact]
    public async Task Without_a_journal_nothing_is_asked() =>
        Assert.Empty((await _sources.PubMed.MatchAsync(new JournalCoordinates(" ", "2001", "1", "1", null), default)).Value!);

    [Fact]
    public async Task An_outage_of_the_records_is_an_outage_of_the_match()
    {
        _sources.Http
            .On("/ecitmatch.cgi", Planned.Text("a|1|1|1||r1|111\n"))
            .On("/esummary.fcgi", new Planned(400, "{\"error\":\"bad request\"}"));
        Assert.Equal(
            "refused (400)",
            Assert
                .Single(await Gathered([_sources.PubMed.MatchAsync(new JournalCoordinates("j", null, null, null, null), default)]))
                .Unavailable?.Reason
        );
    }

    [Fact]
    public async Task Many_pmids_are_read_in_one_post()
    {
        var ids = Enumerable.Range(10_000_001, 200).Select(i => $"{i}").ToList();
        _sources.Http.On("/esummary.fcgi", Planned.Ok(Summaries(ids.Select(id => Record(id)))));
        var answers = await Gathered(ids.Select(id => _sources.PubMed.FindAsync(Pmid.Parse(id), default)));
        Assert.Equal(ids, answers.Select(answer => answer.Value!.Pmid!.Value.Value));
        Assert.Equal(("POST", ""), (_sources.Http.Requests[0].Method, _sources.Http.Requests[0].Url.Query));
    }

    [Fact]
    public async Task A_record_left_out_is_asked_again_and_then_an_outage_and_one_unasked_is_dropped()
    {
        _sources.Http.On(
            "/esummary.fcgi",
            Planned.Ok(Summaries(Record("1"), Record("9"), ("2", Record("8").Body))),
            Planned.Ok(Summaries())
        );
        var answers = await Gathered(new[] { "1", "2" }.Select(id => _sources.PubMed.FindAsync(Pmid.Parse(id), default)));
        Assert.NotNull(answers[0].Value);
        Assert.Equal("left out of the answer", answers[1].Unavailable?.Reason);
        Assert.Equal("2", _sources.Http.Requests[1]["id"]);
    }

    [Fact]
    public async Task A_doi_is_believed_only_where_the_record_carries_it()
    {
        _sources.Http
            .On(asked => asked["term"] == "\"10.1000/a\"[doi] OR \"10.1000/b\"[doi] OR \"10.1000/c\"[doi]", Planned.Ok(Found("7", "8")))
            .Always(IsSummary, asked => Answered(asked, Record("7", "10.1000/B"), Record("8", "10.9999/unrelated")));
        var answers = await Gathered(
            new[] { "10.1000/a", "10.1000/b", "10.1000/c" }.Select(doi => _sources.PubMed.FindAsync(Doi.Parse(doi), default))
        );
        Assert.Equal([null, "7", null], answers.Select(answer => answer.Value?.Pmid?.Value));
        Assert.All(answers, answer => Assert.True(answer.IsAvailable));
    }

    [Fact]
    public async Task An_erratum_under_the_same_doi_is_not_the_article()
    {
        var erratum = Record("7", "10.1000/a");
        erratum.Body = erratum.Body.Insert(1, "\"pubtype\":[\"Published Erratum\"],");
        _sources.Http
            .Always(asked => asked.Path.EndsWith("/esearch.fcgi", StringComparison.Ordinal), _ => Planned.Ok(Found("7", "8")))
            .Always(IsSummary, asked => Answered(asked, erratum, Record("8", "10.1000/a")));
        var (article, all) = (
            _sources.PubMed.FindAsync(Doi.Parse("10.1000/a"), default),
            _sources.PubMed.FindAllAsync(Doi.Parse("10.1000/a"), default)
        );
        await Gathered([article]);
        Assert.Equal("8", (await article).Value!.Pmid!.Value.Value);
        Assert.Equal(["7", "8"], (await all).Value!.Select(record => record.Pmid!.Value.Value));
    }

    [Fact]
    public async Task Unrelated_hits_do_not_crowd_out_the_right_one()
    {
        _sources
            .Http.On(
                asked =>
                    asked["term"].Contains("10.1000/a", StringComparison.Ordinal)
                    && asked["term"].Contains("10.1000/b", StringComparison.Ordinal),
                Planned.Ok(Hits(81_000, ["1", "2"]))
            )
            .On(asked => asked["term"] == "\"10.1000/a\"[doi]", Planned.Ok(Hits(81_000, ["1"])))
            .On(asked => asked["term"] == "\"10.1000/b\"[doi]", Planned.Ok(Found("2")))
            .On("/esummary.fcgi", Planned.Ok(Summaries(Record("1"))), Planned.Ok(Summaries(Record("2", "10.1000/b"))));
        var answers = await Gathered(new[] { "10.1000/a", "10.1000/b" }.Select(doi => _sources.PubMed.FindAsync(Doi.Parse(doi), default)));
        Assert.Equal([null, "2"], answers.Select(answer => answer.Value?.Pmid?.Value));
    }

    [Theory]
    [InlineData("""{"esearchresult":{"count":"1","idlist":["5"],"errorlist":{"phrasesnotfound":["zzqq"],"fieldsnotfound":[]}}}""")]
    [InlineData("""{"esearchresult":{"count":"1","idlist":["5"],"warninglist":{"phrasesignored":["the"],"outputmessages":[]}}}""")]
    [InlineData("""{"esearchresult":{"count":"1","idlist":["5"],"warninglist":{"quotedphrasesnotfound":["\"x\""]}}}""")]
    [InlineData("""{"esearchresult":{"count":"1","idlist":["5"],"errorlist":{"fieldsnotfound":["tt"]}}}""")]
    [InlineData("""{"esearchresult":{"count":"0","idlist":[],"warninglist":{"outputmessages":["No items found."]}}}""")]
    public async Task Hits_of_a_query_that_PubMed_changed_are_not_trusted(string json)
    {
        _sources.Http.On("/esearch.fcgi", Planned.Ok(json)).Always(IsSummary, asked => Answered(asked, Titled("5", "On decay")));
        Assert.Empty(
            Assert.Single(await Gathered([_sources.PubMed.SearchAsync(new WorkQuery(["growth"], "Smith", 2001), default)])).Value!
        );
    }

    [Fact]
    public async Task A_title_search_brings_records()
    {
        _sources
            .Http.On(
                asked => asked["term"] == "growth[ti] AND Smith[au] AND 2000:2002[dp]",
                Planned.Ok("""{"esearchresult":{"count":"2","idlist":["5","6"],"errorlist":{"phrasesnotfound":[],"fieldsnotfound":[]}}}""")
            )
            .Always(IsSummary, asked => Answered(asked, Record("5"), Record("6")));
        var answer = Assert.Single(await Gathered([_sources.PubMed.SearchAsync(new WorkQuery(["growth"], "Smith", 2001), default)]));
        Assert.Equal(["5", "6"], answer.Value!.Select(record => record.Pmid!.Value.Value));
    }

    [Fact]
    public async Task Several_title_searches_share_a_call_and_each_gets_the_records_with_its_words()
    {
        _sources
            .Http.On(
                asked => asked["term"] == "(growth[ti] AND Smith[au]) OR (decay[ti])",
                Planned.Ok("""{"esearchresult":{"count":"2","idlist":["5","6"]}}""")
            )
            .Always(IsSummary, asked => Answered(asked, Titled("5", "The Growth of trees."), Titled("6", "On decay")));

        var answers = await Gathered([
            _sources.PubMed.SearchAsync(new WorkQuery(["growth"], "Smith", null), default),
            _sources.PubMed.SearchAsync(new WorkQuery(["decay"], null, null), default)]);

        Assert.Equal(["5", "6"], answers.Select(answer => Assert.Single(answer.Value!).Pmid!.Value.Value));
    }

    [Fact]
    public async Task What_a_changed_query_found_counts_where_it_has_all_that_was_asked_for()
    {
        _sources
            .Http.On(
                "/esearch.fcgi",
                Planned.Ok(
                    """{"esearchresult":{"count":"2","idlist":["5","6"],"errorlist":{"phrasesnotfound":["Smitt"],"fieldsnotfound":[]}}}"""
                )
            )
            .Always(IsSummary, asked => Answered(asked, Titled("5", "The growth of trees"), Titled("6", "On decay")));
        var answer = Assert.Single(await Gathered([_sources.PubMed.SearchAsync(new WorkQuery(["growth"], "Smitt", 2001), default)]));
        Assert.Equal("5", Assert.Single(answer.Value!).Pmid!.Value.Value);
    }

    [Fact]
    public async Task A_place_finds_a_work_whatever_its_title()
    {
        _sources
            .Http.On(
                asked => asked["term"] == "(growth[ti] AND Smith[au]) OR (Smith[au] AND 12[vi] AND 345[pg])",
                Planned.Ok(
                    """{"esearchresult":{"count":"2","idlist":["5","6"],"errorlist":{"phrasesnotfound":["growth"],"fieldsnotfound":[]}}}"""
                )
            )
            .Always(IsSummary, asked => Answered(asked, Placed("5", "12", "345-50"), Placed("6", "13", "345-50")));
        var answer = Assert.Single(
            await Gathered([
                _sources.PubMed.SearchAsync(new WorkQuery(["growth"], "Smith", null) { Volume = "12", FirstPage = "345" }, default),
            ])
        );
        Assert.Equal("5", Assert.Single(answer.Value!).Pmid!.Value.Value);
    }

    [Fact]
    public async Task Title_searches_with_more_hits_than_fit_are_asked_apart()
    {
        _sources.Http
            .On(asked => asked["term"] == "(growth[ti]) OR (decay[ti])", Planned.Ok("""{"esearchresult":{"count":"900","idlist":["5"]}}"""))
            .On(asked => asked["term"] == "growth[ti]", Planned.Ok("""{"esearchresult":{"count":"899","idlist":["5"]}}"""))
            .On(asked => asked["term"] == "decay[ti]", Planned.Ok("""{"esearchresult":{"count":"1","idlist":["6"]}}"""))
            .Always(IsSummary, asked => Answered(asked, Titled("5", "Growth"), Titled("6", "Decay")));

        var answers = await Gathered([
            _sources.PubMed.SearchAsync(new WorkQuery(["growth"], null, null), default),
            _sources.PubMed.SearchAsync(new WorkQuery(["decay"], null, null), default)]);

        Assert.Equal(["5", "6"], answers.Select(answer => Assert.Single(answer.Value!).Pmid!.Value.Value));
    }

    private static (string Uid, string Body) Placed(string uid, string volume, string pages) =>
        (uid, $$"""{"uid":"{{uid}}","title":"On decay","volume":"{{volume}}","pages":"{{pages}}"}""");

    private static (string Uid, string Body) Titled(string uid, string title) => (uid, $$"""{"uid":"{{uid}}","title":"{{title}}"}""");

    private static bool IsSummary(Asked asked) => asked.Path.EndsWith("/esummary.fcgi", StringComparison.Ordinal);

    private static Planned Answered(Asked asked, params (string Uid, string Body)[] records) =>
        Planned.Ok(Summaries(records.Where(record => asked["id"].Split(',').Contains(record.Uid))));

    // Each batching window opens only when a question arrives, so the clock is advanced until all are answered.
    private async Task<T[]> Gathered<T>(IEnumerable<Task<T>> questions)
    {
        var all = Task.WhenAll(questions.ToList());
        _time.Advance(_window);
        return await _time.AdvanceUntilDoneAsync(all);
    }
}
