using System.Diagnostics.Metrics;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Telemetry;
using EnrichPipeline.Tests.Matching;
using EnrichPipeline.Tests.Support;
using EnrichPipeline.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests when a cached answer spares the sources a question, and when they are asked again.</summary>
public sealed class CachingResolverTests : IDisposable
{
    private const string Known =
        "List A, Kurtin S, Roe D: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.";
    private const string Unknown = "Nobody A: On the colours of things that were never written down. J Imag Res 1987, 3:12–19.";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose()
    {
        _metrics.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_answered_is_not_asked_again()
    {
        var first = await AskAsync(Known, Sources());
        var again = Sources();

        var second = await AskAsync(Known, again);

        Assert.Equal(Verdict.Matched, first.Verdict);
        Assert.Equivalent(first, second, strict: true);
        Assert.Empty(again.Asked);
    }

    [Fact]
    public async Task A_miss_is_remembered_too()
    {
        await AskAsync(Unknown, new ScriptedSources());
        var again = new ScriptedSources();

        Assert.Equal(Verdict.NotFound, (await AskAsync(Unknown, again)).Verdict);
        Assert.Empty(again.Asked);
    }

    [Fact]
    public async Task An_outage_is_not_remembered()
    {
        Assert.True((await AskAsync(Known, new ScriptedSources().Out("", Quota.CrossRefList))).IsOpen);

        Assert.Equal(Verdict.Matched, (await AskAsync(Known, Sources())).Verdict);
    }

    [Fact]
    public async Task Other_services_are_asked_for_themselves()
    {
        await AskAsync(Known, new ScriptedSources(), crossRef: "http://127.0.0.1:5000");

        Assert.Equal(Verdict.Matched, (await AskAsync(Known, Sources())).Verdict);
    }

    [Fact]
    public async Task Where_more_is_asked_of_a_match_than_then_the_sources_are_asked_again()
    {
        await AskAsync(Known, Sources());
        var again = Sources();

        await AskAsync(Known, again, matchedAt: 1);

        Assert.NotEmpty(again.Asked);
    }

    [Fact]
    public async Task Switched_off_neither_is_recalled_nor_remembered()
    {
        await AskAsync(Unknown, new ScriptedSources(), enabled: false);
        var (on, off) = (new ScriptedSources(), new ScriptedSources());
        await AskAsync(Unknown, on);
        await AskAsync(Unknown, off, enabled: false);

        Assert.NotEmpty(on.Asked);
        Assert.NotEmpty(off.Asked);
    }

    [Fact]
    public async Task What_can_have_no_id_is_neither_asked_nor_looked_up()
    {
        using var heard = Heard();
        var sources = Sources();

        var answer = await AskAsync("Ibid.", sources);

        Assert.Equal((Verdict.NotFound, "Nothing in it can have an id."), (answer.Verdict, answer.Reason));
        Assert.Empty(sources.Asked);
        Assert.Empty(heard.Measurements);
    }

    [Fact]
    public async Task Each_look_up_is_counted_as_a_hit_or_a_miss()
    {
        using var heard = Heard();
        await AskAsync(Known, Sources());
        await AskAsync(Known, Sources());
        await AskAsync(Known, Sources());

        Assert.Equal(["hit", "hit", "miss"], heard.Measurements.Select(measured => measured.Tags[Tags.Outcome]).Order());
    }

    private static ScriptedSources Sources() => new ScriptedSources().On("", Works.Work(
        "List Alan; Kurtin Sandy; Roe Denise",
        "Efficacy of lenalidomide in myelodysplastic syndromes",
        "New England Journal of Medicine = N Engl J Med | 2005 | 352 | 6 | 549-557",
        doi: "10.1056/nejmoa041668",
        pmid: "15703420"));

    private Listening Heard()
    {
        var heard = new Listening();
        heard.Measure(_metrics.GetRequiredService<IMeterFactory>());
        return heard;
    }

    /// <summary>Asks in a new process, which knows only what is in the folder.</summary>
    private async Task<Resolution> AskAsync(
        string printed,
        ScriptedSources sources,
        bool enabled = true,
        double matchedAt = MatchingOptions.DefaultMatchedAt,
        string crossRef = CrossRefOptions.DefaultBaseUrl
    )
    {
        var matching = Options.Create(new MatchingOptions { MatchedAt = matchedAt });
        var cache = enabled ? new CacheOptions() : new CacheOptions { Enabled = false };
        using var store = new AnswerCache(
            new FolderStorage(_folder.Path, _time),
            Options.Create(cache),
            _time,
            NullLogger<AnswerCache>.Instance
        );
        var resolver = new CachingResolver(
            new ReferenceResolver(sources, sources, new RegistrationQuestions(sources, sources), new Matcher(), matching),
            store,
            new Matcher(),
            matching,
            Options.Create(new CrossRefOptions { BaseUrl = crossRef }),
            Options.Create(new PubMedOptions()),
            Options.Create(new DataCiteOptions()),
            Options.Create(new DoiOrgOptions()),
            new PipelineMetrics(_metrics.GetRequiredService<IMeterFactory>()),
            _time);
        return (await resolver.ResolveAsync(printed, CitationParser.Parse(printed), resume: null, CancellationToken.None)).Resolution;
    }
}
