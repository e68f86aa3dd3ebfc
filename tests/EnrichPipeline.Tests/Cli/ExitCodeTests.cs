using EnrichPipeline.Tests.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

[Trait("Kind", "Slow")]
public sealed class ExitCodeTests
{
    private static readonly Dictionary<string, string?> _unreachable = new()
    {
        ["EnrichPipeline:CrossRef:BaseUrl"] = "http://127.0.0.1:9",
        ["EnrichPipeline:PubMed:BaseUrl"] = "http://127.0.0.1:9",
        ["EnrichPipeline:DataCite:BaseUrl"] = "http://127.0.0.1:9",
        ["EnrichPipeline:DoiOrg:BaseUrl"] = "http://127.0.0.1:9",
        ["EnrichPipeline:CrossRef:Retries"] = "0",
        ["EnrichPipeline:PubMed:Retries"] = "0",
    };

    [Theory]
    [InlineData(0, "article", "article.txt", "--sandbox")]
    [InlineData(0, "references", "list.txt", "--sandbox")]
    [InlineData(0, "split", "article.txt")]
    [InlineData(0, "--version")]
    [InlineData(2)]
    [InlineData(2, "artcle", "article.txt")]
    [InlineData(2, "article")]
    [InlineData(2, "article", "article.txt", "--nonsense")]
    [InlineData(2, "article", "article.txt", "--records", "list.txt")]
    [InlineData(2, "article", "article.txt", "other/article.txt", "--out", "out", "--sandbox")]
    [InlineData(2, "references", "list.txt", "--out", "list.txt", "--sandbox")]
    [InlineData(2, "serve", "--folder", "a", "--connection", "b")]
    [InlineData(2, "sandbox", "--fault-rate", "2")]
    [InlineData(2, "sandbox", "--port", "70000")]
    [InlineData(2, "sandbox", "--port", "abc")]
    [InlineData(3, "article", "article.txt")]
    [InlineData(3, "references", "list.txt")]
    [InlineData(3, "serve", "--folder", "store")]
    [InlineData(3, "serve", "--connection", "nonsense", "--sandbox")]
    [InlineData(4, "article", "missing.txt", "--sandbox")]
    [InlineData(4, "article", "empty.txt", "article.txt", "--sandbox")]
    [InlineData(4, "references", "missing.txt", "--sandbox")]
    [InlineData(4, "references", "list.txt", "--sandbox", "--records", "missing.jsonl")]
    [InlineData(4, "references", "list.txt", "--sandbox", "--records", "list.txt")]
    [InlineData(4, "references", "list.txt", "--sandbox", "--registered", "list.txt")]
    [InlineData(4, "split", "missing.txt")]
    [InlineData(4, "split", "empty.txt")]
    [InlineData(4, "check", "list.txt")]
    [InlineData(4, "status", "missing.txt", "--folder", "store")]
    [InlineData(4, "retry", "missing.txt", "--folder", "store")]
    public async Task Every_outcome_has_its_exit_code_and_no_stack_trace(int code, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);

        var run = await Enrich.RunAsync(folder.Path, args);

        Assert.Equal(code, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(code != 0, run.Error.Length > 0);
    }

    [Theory]
    [InlineData("article", "article.txt")]
    [InlineData("references", "list.txt")]
    public async Task Sources_that_cannot_be_asked_give_1(params string[] args)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);

        var run = await Enrich.RunAsync(folder.Path, Stream.Null, _unreachable, args, CancellationToken.None);

        Assert.Equal(1, run.Code);
        Assert.Contains("unavailable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_contact_is_said_in_one_line_that_names_the_setting()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);

        var run = await Enrich.RunAsync(folder.Path, "article", "article.txt");

        Assert.Equal("", run.Output);
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("EnrichPipeline__ContactEmail", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "EnrichPipeline": { """)]
    [InlineData("""{ "EnrichPipeline": { "CrossRef": { "Rows": "many" } } }""")]
    [InlineData("""{ "EnrichPipeline": { "CrossRef": { "Rows": 100000 } } }""")]
    public async Task A_settings_file_that_is_wrong_gives_3(string json)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "appsettings.json"), json);

        var run = await Enrich.RunAsync(folder.Path, "article", "article.txt", "--sandbox");

        Assert.Equal(3, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'artcle'. Did you mean 'article'?", "artcle", "article.txt")]
    [InlineData("There is no command 'refs'.", "refs", "list.txt")]
    [InlineData("'article' needs FILE.", "article")]
    [InlineData("'diff' needs NEW.", "diff", "old.json")]
    [InlineData("other: This is a folder; name a file.", "parse", "other")]
    [InlineData("other: This is a folder; name a file.", "references", "other", "--sandbox")]
    [InlineData(
        "--format: 'bibtexx' is not one of csl-json, bibtex, ris. Did you mean 'bibtex'?", "parse", "list.txt", "--format", "bibtexx")]
    [InlineData("'--sandbx' is not an option of this command. Did you mean '--sandbox'?", "article", "article.txt", "--sandbx")]
    public async Task A_typing_error_is_named_with_what_may_be_meant(string sentence, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);

        var run = await Enrich.RunAsync(folder.Path, args);

        Assert.StartsWith("enrich: " + sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "split")]
    [InlineData("version")]
    public async Task Help_and_version_are_commands_as_in_other_programs(params string[] args)
    {
        using var folder = new TemporaryFolder();
        string[] option = args is ["version"] ? ["--version"] : [.. args[1..], "--help"];

        var run = await Enrich.RunAsync(folder.Path, args);

        Assert.Equal(await Enrich.RunAsync(folder.Path, option), run);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Without_arguments_the_help_is_on_stderr()
    {
        using var folder = new TemporaryFolder();
        var help = await Enrich.RunAsync(folder.Path, "--help");

        Assert.Equal(new EnrichOutcome(2, "", help.Output), await Enrich.RunAsync(folder.Path));
    }

    [Theory]
    [InlineData("EnrichPipeline:CrossRef:Rows", "many", "EnrichPipeline:CrossRef:Rows")]
    [InlineData("EnrichPipeline:CrossRef:Rowz", "5", "CrossRef:Rowz is not a setting. Did you mean EnrichPipeline:CrossRef:Rows?")]
    [InlineData("EnrichPipeline:CrossRf:Rows", "5", "EnrichPipeline:CrossRf is not a setting. Did you mean EnrichPipeline:CrossRef?")]
    public async Task A_wrong_setting_is_named_in_one_sentence(string setting, string value, string words)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);

        var run = await Enrich.RunAsync(
            folder.Path, Stream.Null, new() { [setting] = value }, ["article", "article.txt", "--sandbox"], CancellationToken.None);

        Assert.Equal(3, run.Code);
        Assert.Contains(words, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("split", "article.txt")]
    [InlineData("status")]
    [InlineData("retry", "article.txt")]
    [InlineData("export", "$DOCUMENT", "--format", "text", "--article", "article.txt")]
    public async Task A_wrong_setting_is_named_by_commands_that_ask_no_source_too(params string[] args)
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        string[] filled = [.. args.Select(word => word == "$DOCUMENT" ? Documents.SamplePath : word)];

        var run = await Enrich.RunAsync(
            folder.Path, Stream.Null, new() { ["EnrichPipeline:Enrichment:LargestArtcle"] = "5" }, filled, CancellationToken.None);

        Assert.Equal(
            (3, "enrich: EnrichPipeline:Enrichment:LargestArtcle is not a setting. "
                + "Did you mean EnrichPipeline:Enrichment:LargestArticle?\n"),
            (run.Code, run.Error));
    }

    private static void Fill(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        File.WriteAllText(Path.Combine(folder, "article.txt"), Texts.Article);
        File.WriteAllText(Path.Combine(folder, "other", "article.txt"), Texts.Article);
        File.WriteAllText(Path.Combine(folder, "list.txt"), Texts.Unknown + "\n");
        File.WriteAllText(Path.Combine(folder, "empty.txt"), "");
    }
}
