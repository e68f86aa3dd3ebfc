using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("article")]
    [InlineData("references")]
    [InlineData("parse")]
    [InlineData("split")]
    [InlineData("export")]
    [InlineData("diff")]
    [InlineData("serve")]
    [InlineData("status")]
    [InlineData("retry")]
    [InlineData("sandbox")]
    [InlineData("check")]
    [InlineData("mcp")]
    [InlineData("completion")]
    public async Task The_help_is_the_pinned_one(string verb)
    {
        using var folder = new TemporaryFolder();
        var help = await Enrich.RunAsync(folder.Path, [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        var golden = Path.Combine(AppContext.BaseDirectory, "Golden", "help", (verb.Length == 0 ? "enrich" : verb) + ".txt");

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Equal(Comparable(await File.ReadAllTextAsync(golden)), Comparable(help.Output));
    }

    /// <summary>Replaces the name of the test runner, which stands in place of the program's name.</summary>
    private static string Comparable(string help) =>
        string.Join(
                '\n',
                help.ReplaceLineEndings("\n")
                    .Split('\n')
                    .Select(line =>
                        line.TrimEnd().Replace(System.CommandLine.RootCommand.ExecutableName + " ", "enrich ", StringComparison.Ordinal)
                    )
            )
            .Trim();
}
