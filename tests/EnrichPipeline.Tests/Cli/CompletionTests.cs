using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

[Trait("Kind", "Slow")]
public sealed class CompletionTests
{
    [Theory]
    [InlineData("enrich art", "article")]
    [InlineData("enrich article --sa", "--sandbox")]
    [InlineData("enrich export a.json --format bib", "bibtex nbib")]
    [InlineData("enrich article --fail-on ", "suspect wrong")]
    public async Task What_fits_at_the_end_of_a_line_is_listed(string line, string expected)
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "complete", $"{line.Length}", line);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(expected.Split(' '), run.Lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_script_that_asks_the_program(string shell)
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "completion", shell);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith($"# enrich completion {shell} >", run.Output, StringComparison.Ordinal);
        Assert.Contains("enrich complete ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes_with_its_script()
    {
        if (!Programs.IsOnPath("bash") || OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var script = (await Enrich.RunAsync(folder.Path, "completion", "bash")).Output;
        var program = $"'{Environment.ProcessPath}' exec '{Path.Combine(AppContext.BaseDirectory, "enrich.dll")}'";

        var completed = await Programs.RunAsync(
            "bash",
            [
                "-c",
                $$"""
                enrich() { {{program}} "$@"; }
                {{script}}
                COMP_LINE='enrich refer' COMP_POINT=12
                _enrich enrich refer enrich
                echo "${COMPREPLY[@]}"
                """,
            ]
        );

        Assert.Equal("references\n", completed);
    }
}
