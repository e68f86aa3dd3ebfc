using EnrichPipeline.Tests.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class DiffTests
{
    [Fact]
    public async Task The_same_gives_nothing_and_zero()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "diff", Documents.SamplePath, Documents.SamplePath);

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task What_changed_is_told_a_line_each_and_gives_one()
    {
        using var folder = new TemporaryFolder();
        var json = await File.ReadAllTextAsync(Documents.SamplePath);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "new.json"),
            json.Replace("\"pmid\": \"15703420\"", "\"pmid\": null", StringComparison.Ordinal)
        );

        var run = await Enrich.RunAsync(folder.Path, "diff", Documents.SamplePath, "new.json");

        Assert.Equal((1, "Reference 2: PMID lost: 15703420.\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task A_document_on_stdin_is_compared_and_the_changes_are_given_as_JSON()
    {
        using var folder = new TemporaryFolder();
        var json = await File.ReadAllTextAsync(Documents.SamplePath);

        var run = await Enrich.RunAsync(
            folder.Path,
            json.Replace("\"pmid\": \"15703420\"", "\"pmid\": null", StringComparison.Ordinal),
            ["diff", Documents.SamplePath, "-", "--json"]
        );

        Assert.Equal((1, "{\"changes\":[\"Reference 2: PMID lost: 15703420.\"]}\n", ""), (run.Code, run.Output, run.Error));
    }
}
