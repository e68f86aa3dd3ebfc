using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ArticleTests
{
    [Fact]
    public async Task An_article_gives_its_document_beside_it_and_a_table_without_colours()
    {
        using var folder = new TemporaryFolder();
        var file = await WriteAsync(folder.Path, "paper.txt", Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file + ".json"));
        Assert.Equal("paper.txt", document.RootElement.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal(Texts.KnownDoi, document.RootElement.GetProperty("references")[0].GetProperty("doi").GetString());
        Assert.True(document.RootElement.GetProperty("source").GetProperty("sandbox").GetBoolean());
        Assert.Matches(
            "^The sandbox holds [0-9]+ records only; ",
            document.RootElement.GetProperty("references")[1].GetProperty("reason").GetString()
        );
        Assert.Contains("class=\"sandbox\"", await File.ReadAllTextAsync(file + ".html"), StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("Sandbox: ", StringComparison.Ordinal));
        Assert.Contains(
            run.Lines,
            line =>
                line.Contains(Texts.KnownDoi)
                && line.Contains("matched")
                && line.Contains("Efficacy of lenalidomide in myelodysplastic syndromes")
        );
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Equal(["paper.txt", "paper.txt.html", "paper.txt.json"], Names(folder.Path));
    }

    [Fact]
    public async Task Documents_go_where_out_says_and_the_folder_is_made()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "Ärztin & co/paper one.txt", Texts.Article);

        var run = await Enrich.RunAsync(
            folder.Path,
            "article",
            "Ärztin & co/paper one.txt",
            "Ärztin & co/paper one.txt",
            "--out",
            "new/folder",
            "--sandbox"
        );

        Assert.Equal(0, run.Code);
        Assert.Equal(["paper one.txt.html", "paper one.txt.json"], Names(Path.Combine(folder.Path, "new/folder")));
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 3 })]
    [InlineData(new byte[] { 0x41, 0x20, 0x74, 0x65, 0x78, 0x74, 0x2e })]
    public async Task An_unreadable_file_gives_one_sentence_and_an_error_record_and_the_next_goes_on(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "bad.txt"), bytes);
        await WriteAsync(folder.Path, "good.txt", Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "article", "bad.txt", "good.txt", "--sandbox");

        Assert.Equal(4, run.Code);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["bad.txt", "bad.txt.error.json", "good.txt", "good.txt.html", "good.txt.json"], Names(folder.Path));
    }

    [Fact]
    public async Task A_file_that_became_readable_loses_its_error_record()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "paper.txt", "");
        await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");
        await WriteAsync(folder.Path, "paper.txt", Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        Assert.Equal(0, run.Code);
        Assert.Equal(["paper.txt", "paper.txt.html", "paper.txt.json"], Names(folder.Path));
    }

    [Fact]
    public async Task Control_characters_of_an_article_do_not_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "paper.txt", Texts.Article.Replace("Songs of", "Songs \u202eof", StringComparison.Ordinal));

        var run = await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task No_page_is_written_where_the_setting_says_so()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "paper.txt", Texts.Article);

        await Enrich.RunAsync(
            folder.Path,
            Stream.Null,
            new() { ["EnrichPipeline:Reports:Html"] = "false" },
            ["article", "paper.txt", "--sandbox"],
            CancellationToken.None
        );

        Assert.Equal(["paper.txt", "paper.txt.json"], Names(folder.Path));
    }

    [Fact]
    public async Task What_comes_of_one_article_never_overwrites_another()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "page", Texts.Article);
        await WriteAsync(folder.Path, "page.html", Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "article", "page", "page.html", "--sandbox");

        Assert.Equal(2, run.Code);
        Assert.Equal(["page", "page.html"], Names(folder.Path));
    }

    [Fact]
    public async Task An_article_on_stdin_is_printed_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, Texts.Article, ["article", "-", "--sandbox", "--json"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var document = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal("stdin", document.RootElement.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal(Texts.KnownDoi, document.RootElement.GetProperty("references")[0].GetProperty("doi").GetString());
        Assert.Empty(Names(folder.Path));
    }

    [Fact]
    public async Task An_article_on_stdin_goes_where_out_says()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, Texts.Article, ["article", "-", "--sandbox", "--out", "."]);

        Assert.Equal(0, run.Code);
        Assert.Equal(["stdin.html", "stdin.json"], Names(folder.Path));
    }

    [Fact]
    public async Task A_folder_stands_for_its_articles_and_not_for_what_came_of_them()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, "in/one.txt", Texts.Article);
        await WriteAsync(folder.Path, "in/deep/two.txt", Texts.Article);
        await WriteAsync(folder.Path, "in/.hidden.txt", Texts.Article);
        await Enrich.RunAsync(folder.Path, "article", "in", "--sandbox");

        var again = await Enrich.RunAsync(folder.Path, "article", "in", "--sandbox", "--out", "out");

        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal([".hidden.txt", "one.txt", "one.txt.html", "one.txt.json"], Names(Path.Combine(folder.Path, "in")));
        Assert.Equal(["one.txt.html", "one.txt.json"], Names(Path.Combine(folder.Path, "out")));
        Assert.Equal(["two.txt.html", "two.txt.json"], Names(Path.Combine(folder.Path, "out", "deep")));
    }

    [Fact]
    public async Task A_folder_without_articles_is_refused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "in"));

        var run = await Enrich.RunAsync(folder.Path, "article", "in", "--sandbox");

        Assert.Equal(4, run.Code);
        Assert.Contains("no articles in the folder", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
