using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests manual retries: of one article, or of everything that a query finds.</summary>
public sealed class RetryTests : IDisposable
{
    private const string Name = "journals/a.txt";

    private static readonly RetryQuery _any = new(null, null, null);

    private readonly RecheckedArticles _articles = new();

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task All_of_an_article_that_is_not_settled_is_queued_and_the_run_is_open_again()
    {
        var run = await AddAsync(Name);
        await _articles.ResolveAsync(run, 1, Verdict.Matched);
        await _articles.ResolveAsync(run, 2, Verdict.NotFound);
        await OpenAnswerAsync(run, 3);

        Assert.True(await Retry().QueueAsync(Name, CancellationToken.None));

        Assert.Equal(["2+", "3+", "4+"], await _articles.QueuedAsync());
        Assert.Equal(1, await _articles.Storage.Assemblies.CountAsync(CancellationToken.None));
        Assert.True(await _articles.Runs.IsOpenAsync(run, CancellationToken.None));
    }

    [Theory]
    [InlineData("never dropped")]
    [InlineData("not readable")]
    [InlineData("not ingested yet")]
    public async Task Where_no_such_article_was_ingested_nothing_is_queued(string why)
    {
        using var article = new StoredArticle();
        if (why != "never dropped")
            await article.BeginAsync(Name, problem: why == "not readable" ? "no list of references" : null);
        var retry = new Retry(
            article.Storage,
            article.Runs,
            new RunQueue(article.Storage, TimeProvider.System),
            NullLogger<Retry>.Instance
        );

        Assert.False(await retry.QueueAsync(Name, CancellationToken.None));

        Assert.Equal(0, await article.Storage.Assemblies.CountAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(null, "books/c.txt journals/a.txt journals/b.txt")]
    [InlineData("journals/*", "journals/a.txt journals/b.txt")]
    [InlineData("*/b.txt", "journals/b.txt")]
    [InlineData("journals/?.txt", "journals/a.txt journals/b.txt")]
    [InlineData("journals", "")]
    public async Task A_query_finds_articles_by_name(string? name, string expected)
    {
        foreach (var article in new[] { "journals/b.txt", Name, "books/c.txt" })
            await AddAsync(article);

        Assert.Equal(expected, string.Join(' ', (await FindAsync(_any with { Name = name })).Select(plan => plan.Article)));
    }

    [Fact]
    public async Task A_plan_names_what_the_query_fits_and_can_be_asked()
    {
        var run = await AddAsync(Name);
        await WriteAsync(
            BareDocument.Of(
                run,
                BareDocument.Reference(1),
                BareDocument.Reference(2, Verdict.NotFound),
                BareDocument.Reference(3, Verdict.NotFound) with
                {
                    Printed = "Ibid.",
                }
            )
        );

        var plan = Assert.Single(await FindAsync(_any));

        Assert.Equal((Name, run.Version), (plan.Article, plan.Version));
        Assert.Equal([2], plan.Ordinals);
    }

    [Fact]
    public async Task Articles_with_nothing_to_ask_or_no_document_are_left_out()
    {
        var run = await AddAsync(Name);
        await WriteAsync(BareDocument.Of(run, BareDocument.Reference(1)));
        await AddAsync("b.txt");
        await _articles.Storage.Enriched.DeleteAsync(DocumentNames.Document("b.txt"), CancellationToken.None);

        Assert.Empty(await FindAsync(_any));
    }

    [Fact]
    public async Task What_was_planned_is_queued()
    {
        var run = await AddAsync(Name);

        await Retry().QueueAsync(new RetryPlan(Name, run.Version, [2, 4]), CancellationToken.None);

        Assert.Equal(["2+", "4+"], await _articles.QueuedAsync());
        Assert.Equal(1, await _articles.Storage.Assemblies.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_an_article_that_was_replaced_meanwhile_nothing_is_queued()
    {
        var run = await AddAsync(Name);
        await _articles.ReplaceAsync(Name);

        await Retry().QueueAsync(new RetryPlan(Name, run.Version, [2]), CancellationToken.None);

        Assert.Empty(await _articles.QueuedAsync());
    }

    [Fact]
    public async Task Of_a_run_that_was_deleted_for_its_age_nothing_is_queued()
    {
        var run = await AddAsync(Name);
        await _articles.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);

        await Retry().QueueAsync(new RetryPlan(Name, run.Version, [2]), CancellationToken.None);

        Assert.Empty(await _articles.QueuedAsync());
    }

    private Task<Run> AddAsync(string name) => _articles.AddAsync(name, Due(1), Due(2, Verdict.NotFound), Due(3), Due(4, Verdict.NotFound));

    private Task OpenAnswerAsync(Run run, int ordinal)
    {
        var open = new Resolution { Verdict = Verdict.Matched, Unanswered = [Quota.Ncbi] };
        return _articles.Runs.WriteResultAsync(
            run,
            new ReferenceResult(ReferenceResult.CurrentSchemaVersion, ordinal, open, Now, null),
            CancellationToken.None
        );
    }

    private async Task WriteAsync(EnrichedDocument document) =>
        await _articles.Runs.TryWriteDocumentAsync(
            document,
            await _articles.Runs.DocumentAsync(document.Source.Name, CancellationToken.None),
            CancellationToken.None
        );

    private async Task<List<RetryPlan>> FindAsync(RetryQuery query) => await Retry().FindAsync(query, CancellationToken.None).ToListAsync();

    private Retry Retry() =>
        new(_articles.Storage, _articles.Runs, new RunQueue(_articles.Storage, _articles.Time), NullLogger<Retry>.Instance);
}
