using System.Text.Json;
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
