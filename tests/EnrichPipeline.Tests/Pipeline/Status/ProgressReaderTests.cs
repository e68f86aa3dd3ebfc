using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>Tests following an article: everything is reported once, and changes are reported again.</summary>
public sealed class ProgressReaderTests : IDisposable
{
    private const string Name = "a.txt";

    private readonly StoredArticle _article = new();
    private ProgressCursor? _seen;

    public void Dispose() => _article.Dispose();

    [Fact]
    public async Task Of_an_article_that_was_never_ingested_there_is_nothing() =>
        Assert.Null(await new ProgressReader(_article.Runs).ReadAsync("none.txt", null, CancellationToken.None));

    [Fact]
    public async Task References_are_told_once_and_results_as_they_come()
    {
        var run = await BegunAsync();
        await _article.ResolveAsync(run, 2, Verdict.Matched);
        Assert.Equal("1. One. 2. Two. 3. Three. | 2 Matched", await LookAsync());

        await _article.ResolveAsync(run, 3, Verdict.NotFound);
        await _article.ResolveAsync(run, 1, Verdict.Probable);
        Assert.Equal(" | 1 Probable, 3 NotFound", await LookAsync());
        Assert.Equal(" | ", await LookAsync());
    }

    [Fact]
    public async Task A_result_that_changes_is_told_again()
    {
        var run = await BegunAsync();
        await _article.ResolveAsync(run, 1, Verdict.Unavailable);
        await LookAsync();

        await _article.ResolveAsync(run, 1, Verdict.Matched);

        Assert.Equal(" | 1 Matched", await LookAsync());
    }

    [Fact]
    public async Task The_article_itself_is_no_reference_of_its_own()
    {
        var run = await BegunAsync();
        await _article.ResolveAsync(run, Manifest.ArticleItself, Verdict.Matched);

        Assert.Equal("1. One. 2. Two. 3. Three. | ", await LookAsync());
    }

    [Fact]
    public async Task References_are_told_when_they_are_known()
    {
        var run = await _article.BeginAsync(Name);
        Assert.Equal(" | ", await LookAsync());

        await _article.WriteManifestAsync(run, "One.");

        Assert.Equal("1. One. | ", await LookAsync());
    }

    [Fact]
    public async Task An_article_with_new_bytes_is_told_from_the_beginning()
    {
        var run = await BegunAsync();
        await _article.ResolveAsync(run, 1, Verdict.Matched);
        await LookAsync();

        var later = await _article.BeginAsync(Name, 'b');
        await _article.WriteManifestAsync(later, "Other.");
        await _article.ResolveAsync(later, 1, Verdict.NotFound);

        Assert.Equal("1. Other. | 1 NotFound", await LookAsync());
    }

    private async Task<Run> BegunAsync()
    {
        var run = await _article.BeginAsync(Name);
        await _article.WriteManifestAsync(run, "One.", "Two.", "Three.");
        return run;
    }

    private async Task<string> LookAsync()
    {
        var progress = (await new ProgressReader(_article.Runs).ReadAsync(Name, _seen, CancellationToken.None))!;
        _seen = progress.Seen;
        var printed = string.Join(' ', (progress.Printed ?? []).Select(reference => $"{reference.Label} {reference.Printed}"));
        return $"{printed} | {string.Join(", ", progress.Results.Select(result => $"{result.Ordinal} {result.Verdict}"))}";
    }
}
