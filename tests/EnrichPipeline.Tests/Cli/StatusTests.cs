using System.Text.Json;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Serving;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class StatusTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("retry", "paper.txt")]
    public async Task A_mistyped_folder_is_named_and_not_made(params string[] verb)
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, [.. verb, "--folder", "typo"]);

        Assert.Equal(4, run.Code);
        Assert.StartsWith("enrich: The folder '", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Reading_the_state_of_a_folder_creates_nothing_in_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "store", "articles"));

        var run = await Enrich.RunAsync(folder.Path, "status", "--folder", "store");

        Assert.Equal(0, run.Code);
        Assert.Equal(["articles"], Directory.GetFileSystemEntries(Path.Combine(folder.Path, "store")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_pointer_leaves_the_state_of_the_other_articles_readable()
    {
        using var folder = new TemporaryFolder();
        var (articles, current) = (Path.Combine(folder.Path, "store", "articles"), Path.Combine(folder.Path, "store", "runs", "current"));
        Directory.CreateDirectory(articles);
        Directory.CreateDirectory(current);
        foreach (var name in (string[])["a.txt", "b.txt"])
            await File.WriteAllTextAsync(Path.Combine(articles, name), Texts.Article);
        await File.WriteAllTextAsync(Path.Combine(current, $"{Run.ArticleKey("a.txt")}.json"), "");

        var run = await Enrich.RunAsync(folder.Path, "status", "--folder", "store");

        Assert.Equal(0, run.Code);
        Assert.Equal(2, run.Lines.Count(line => line.Contains("waiting")));
        Assert.Contains("is damaged and skipped", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_article_cannot_be_retried_and_the_reason_is_given()
    {
        using var folder = new TemporaryFolder();
        using (var serve = new RunningServe(folder.Path))
        {
            await File.WriteAllTextAsync(
                Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "articles")).FullName, "a.txt"), "Nothing here.");
            await serve.SaysAsync("is refused");
            await serve.StopAsync();
        }

        var run = await Enrich.RunAsync(folder.Path, "retry", "a.txt", "--folder", folder.Path);

        Assert.Equal(4, run.Code);
        Assert.StartsWith("enrich: The article 'a.txt' was refused: No reference list found", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Drop it again to have it read again.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_is_given_as_JSON()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "store", "articles"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "store", "articles", "paper.txt"), Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "status", "--folder", "store", "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        var article = Assert.Single(answer.GetProperty("articles").EnumerateArray());
        Assert.Equal(
            ("paper.txt", "waiting", JsonValueKind.Null),
            (
                article.GetProperty("article").GetString(),
                article.GetProperty("state").GetString(),
                article.GetProperty("answered").ValueKind
            )
        );
        Assert.Equal(
            ["crossref-list", "crossref-single", "ncbi", "datacite", "doi-org"],
            answer.GetProperty("pipeline").GetProperty("quotas").EnumerateArray().Select(quota => quota.GetProperty("name").GetString())
        );
    }
}
