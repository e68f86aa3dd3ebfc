using System.Text.RegularExpressions;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Runs the programs printed in docs/reading-documents.md, unchanged, over the sample's document.</summary>
[Trait("Kind", "Slow")]
public sealed partial class SnippetTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "reading-documents.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public async Task The_JavaScript_one_lists_what_is_matched() => await RunsAsync("javascript", "read.mjs", file => ("node", [file]));

    [Fact]
    public async Task The_C_sharp_one_lists_what_is_matched() =>
        await RunsAsync("csharp", "read.cs", file => ("dotnet", ["run", file, "--"]));

    [Fact]
    public async Task The_Python_one_lists_what_is_matched_where_python3_is_on_the_path()
    {
        if (Programs.IsOnPath("python3"))
            await RunsAsync("python", "read.py", file => ("python3", [file]));
    }

    private static async Task RunsAsync(string language, string name, Func<string, (string Program, string[] Arguments)> command)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(
            file,
            Block().Matches(_page).Single(block => block.Groups["language"].Value == language).Groups["code"].Value
        );
        var (program, arguments) = command(file);

        var output = await Programs.RunAsync(program, [.. arguments, Documents.SamplePath], folder: folder.Path);

        var matched = Documents.Sample().References
            .Where(reference => reference.Doi is not null)
            .Select(reference => $"{reference.Ordinal} {reference.Doi!.Value.Value} {reference.Pmid?.Value ?? "-"}");
        Assert.Equal(matched, output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(
        @"```(?<language>\w+)\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Block();
}
