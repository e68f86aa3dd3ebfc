using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which runs are due and which are dropped.</summary>
public sealed class DueRunsTests : IDisposable
{
    private const string Name = "a.txt";

    private static readonly RecheckCost _plenty = new(100, 100);

    private readonly RecheckedArticles _articles = new();

    public void Dispose() => _articles.Dispose();

    public static TheoryData<string> Losses => ["article", "version", "manifest", "looks", "document", "document of this version"];

    [Fact]
    public async Task The_runs_that_are_due_come_the_oldest_first_as_their_documents_have_them()
    {
        await _articles.AddAsync("late.txt", Due(1) with { DueAt = Now.AddHours(1) });
        await _articles.AddAsync("new.txt", Due(1));
        var old = await _articles.AddAsync("old.txt", Due(1) with { DueAt = Now.AddDays(-1) }, Due(2, Verdict.NotFound));

        var due = await ReadAsync(_plenty);

        Assert.Equal(["old.txt", "new.txt"], due.Select(run => run.Run.Article));
        Assert.Equal(DoiOf(old, 1), Assert.Single(due[0].Fetches).Doi);
        Assert.Equal(2, Assert.Single(due[0].Requeues).Ordinal);
    }

    [Fact]
    public async Task All_together_take_no_more_than_is_allowed()
    {
        await _articles.AddAsync("1.txt", Questions(3, Now.AddHours(-3)));
        await _articles.AddAsync("2.txt", Questions(3, Now.AddHours(-2)));
        await _articles.AddAsync("3.txt", Questions(3, Now.AddHours(-1)));

        var due = await ReadAsync(new RecheckCost(5, 5));

        Assert.Equal([(3, false), (2, true)], due.Select(run => (run.Requeues.Count, run.IsCut)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task What_is_gone_drops_out_and_loses_its_mark(string lost)
    {
        var run = await _articles.AddAsync(Name, Due(1));

        await LoseAsync(run, lost);

        Assert.Empty(await ReadAsync(_plenty));
        Assert.Empty(await _articles.EntriesAsync());
    }

    [Fact]
    public async Task One_that_drops_out_stops_none_of_the_others()
    {
        await LoseAsync(await _articles.AddAsync(Name, Due(1) with { DueAt = Now.AddHours(-1) }), "article");
        await _articles.AddAsync("b.txt", Due(1));

        Assert.Equal("b.txt", Assert.Single(await ReadAsync(_plenty)).Run.Article);
        Assert.Single(await _articles.EntriesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_damaged_mark_holds_up_none_of_the_others(string content)
    {
        await _articles.AddAsync("b.txt", Due(1));
        await _articles.Storage.Runs.WriteAsync(
            $"{RecheckStore.Prefix}2000-01-01T00-0.json", new BinaryData(content), CancellationToken.None);

        Assert.Equal("b.txt", Assert.Single(await ReadAsync(_plenty)).Run.Article);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_damaged_state_holds_up_none_of_the_others_and_keeps_its_mark(string content)
    {
        var damaged = await _articles.AddAsync(Name, Due(1) with { DueAt = Now.AddHours(-1) });
        await _articles.AddAsync("b.txt", Due(1));
        await _articles.Storage.Runs.WriteAsync(RecheckStore.NameOf(damaged), new BinaryData(content), CancellationToken.None);

        Assert.Equal("b.txt", Assert.Single(await ReadAsync(_plenty)).Run.Article);
        Assert.Equal(2, (await _articles.EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_mark_stays_until_the_outcome_is_applied()
    {
        await _articles.AddAsync(Name, Due(1));

        await ReadAsync(_plenty);

        Assert.Single(await ReadAsync(_plenty));
    }

    private Task LoseAsync(Run run, string what) => what switch
    {
        "article" => _articles.Storage.Articles.DeleteAsync(Name, CancellationToken.None),
        "version" => _articles.ReplaceAsync(Name),
        "manifest" => _articles.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None),
        "looks" => _articles.Storage.Runs.DeleteAsync(RecheckStore.NameOf(run), CancellationToken.None),
        "document" => _articles.Storage.Enriched.DeleteAsync(DocumentNames.Document(Name), CancellationToken.None),
        _ => OverwriteAsync(BareDocument.Of(run with { Version = new string('b', 64) }, BareDocument.Reference(1))),
    };

    private async Task OverwriteAsync(EnrichedDocument document) =>
        await _articles.Runs.TryWriteDocumentAsync(
            document,
            await _articles.Runs.DocumentAsync(Name, CancellationToken.None),
            CancellationToken.None
        );

    private static ReferenceRecheckState[] Questions(int count, DateTimeOffset dueAt) =>
        [.. Enumerable.Range(1, count).Select(ordinal => Due(ordinal, Verdict.NotFound) with { DueAt = dueAt })];

    private async Task<List<DueRun>> ReadAsync(RecheckCost allowed)
    {
        var runs = new DueRuns(
            _articles.Storage,
            _articles.Runs,
            _articles.Store,
            Options.Create(new CrossRefOptions()),
            Options.Create(new PubMedOptions()),
            _articles.Time
        );
        return await runs.ReadAsync(allowed, CancellationToken.None).ToListAsync();
    }
}
