using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>Tests the states of an article, as its status reports them.</summary>
public sealed class ArticleStatusTests : IDisposable
{
    private const string Name = "a.txt";

    private readonly StoredArticle _article = new();

    public void Dispose() => _article.Dispose();

    [Fact]
    public async Task Of_an_article_that_was_never_ingested_there_is_none() =>
        Assert.Null(await new StatusReader(_article.Runs).ReadAsync("none.txt", CancellationToken.None));

    [Theory]
    [InlineData(1, false, ArticleState.Working)]
    [InlineData(2, true, ArticleState.Partial)]
    [InlineData(2, false, ArticleState.Complete)]
    public async Task It_works_while_results_are_missing_and_is_partial_while_its_run_is_open(int resolved, bool open, ArticleState state)
    {
        var run = await _article.BeginAsync(Name);
        await _article.WriteManifestAsync(run, "One.", "Two.");
        for (var ordinal = 1; ordinal <= resolved; ordinal++)
            await _article.ResolveAsync(run, ordinal, Verdict.Matched);
        if (open)
            await _article.Runs.OpenAsync(run, CancellationToken.None);

        Assert.Equal(new ArticleStatus(Name, run.Version, state, StoredArticle.Start, 2, resolved, null), await ReadAsync());
    }

    [Fact]
    public async Task It_works_until_all_its_messages_are_queued()
    {
        await _article.CompleteAsync(Name);
        var (current, etag) = await _article.Runs.CurrentAsync(Name, CancellationToken.None);
        await _article.Runs.TrySetCurrentAsync(current! with { Queued = false }, etag, CancellationToken.None);

        Assert.Equal(ArticleState.Working, (await ReadAsync())!.State);
    }

    [Fact]
    public async Task A_refused_file_tells_why()
    {
        var run = await _article.BeginAsync(Name, problem: "No reference list was found.");

        Assert.Equal(
            new ArticleStatus(Name, run.Version, ArticleState.Refused, StoredArticle.Start, 0, 0, "No reference list was found."),
            await ReadAsync()
        );
    }

    [Fact]
    public async Task The_article_itself_is_resolved_too_and_printed_nowhere()
    {
        var run = await _article.CompleteAsync(Name);
        await _article.ResolveAsync(run, Manifest.ArticleItself, Verdict.Matched);

        var status = (await ReadAsync())!;

        Assert.Equal((3, 2), (status.Resolved, status.PrintedResolved));
    }

    [Fact]
    public async Task The_articles_with_an_open_run_are_told_apart_by_one_listing()
    {
        await _article.Runs.OpenAsync(await _article.BeginAsync(Name), CancellationToken.None);
        await _article.CompleteAsync("b.txt");

        var open = await new StatusReader(_article.Runs).OpenAsync(CancellationToken.None);

        Assert.Equal((true, false), (open.Contains(Name), open.Contains("b.txt")));
    }

    [Fact]
    public async Task A_manifest_that_was_read_stays_known_while_others_are_asked_about()
    {
        var (run, reader) = (await _article.CompleteAsync(Name), new StatusReader(_article.Runs));
        await _article.CompleteAsync("b.txt");
        foreach (var name in (string[])[Name, "b.txt"])
            await reader.ReadAsync(name, CancellationToken.None);
        await _article.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);

        Assert.Equal(2, (await reader.ReadAsync(Name, CancellationToken.None))!.References);
    }

    private Task<ArticleStatus?> ReadAsync() => new StatusReader(_article.Runs).ReadAsync(Name, CancellationToken.None);
}
