using System.Text;
using EnrichPipeline.Reports;
using EnrichPipeline.Tests.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ExportTests
{
    private static readonly string _article = Path.Combine(AppContext.BaseDirectory, "samples", "lenalidomide-review.txt");

    [Theory]
    [InlineData("csl-json", "[\n")]
    [InlineData("bibtex", "@article{knight2005imids,\n")]
    [InlineData("ris", "TY  - JOUR\r\n")]
    [InlineData("nbib", "PMID- 16085014\n")]
    [InlineData("csv", "ordinal,label,")]
    [InlineData("tsv", "ordinal\tlabel\t")]
    [InlineData("jats", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ref-list>")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    public async Task A_document_is_given_out_on_stdout_or_to_a_file_in_every_format(string format, string beginning)
    {
        using var folder = new TemporaryFolder();

        var shown = await Enrich.RunAsync(folder.Path, "export", Documents.SamplePath, "--format", format);
        var written = await Enrich.RunAsync(folder.Path, "export", Documents.SamplePath, "--format", format, "--out", "new/out.file");

        Assert.Equal((0, "", 0, "", ""), (shown.Code, shown.Error, written.Code, written.Error, written.Output));
        Assert.StartsWith(beginning, shown.Output, StringComparison.Ordinal);
        Assert.Equal(shown.Output, await File.ReadAllTextAsync(Path.Combine(folder.Path, "new/out.file")));
    }

    [Fact]
    public async Task A_table_in_a_file_begins_with_the_mark_that_spreadsheets_want()
    {
        using var folder = new TemporaryFolder();
        await Enrich.RunAsync(folder.Path, "export", Documents.SamplePath, "--format", "csv", "--out", "t.csv");

        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "t.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
    }

    [Fact]
    public async Task The_articles_text_is_given_out_with_ids()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "export", Documents.SamplePath, "--format", "text", "--article", _article);

        Assert.Equal(AnnotatedText.Of(Documents.Sample(), await File.ReadAllBytesAsync(_article)).Text, run.Output);
    }

    [Theory]
    [InlineData(2, "--format", "text")]
    [InlineData(2, "--format", "ris", "--article", "a.txt")]
    [InlineData(2, "--format", "word")]
    [InlineData(2)]
    [InlineData(4, "--format", "text", "--article", "none.txt")]
    [InlineData(4, "--format", "text", "--article", "other.txt")]
    public async Task What_cannot_be_done_is_refused_in_one_sentence(int code, params string[] rest)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "other.txt"), "Another article.");

        var run = await Enrich.RunAsync(folder.Path, ["export", Documents.SamplePath, .. rest]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task Several_documents_become_one_list_with_distinct_keys()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Documents.SamplePath, Path.Combine(folder.Path, "one.json"));
        File.Copy(Documents.SamplePath, Path.Combine(folder.Path, "two.json"));

        var run = await Enrich.RunAsync(folder.Path, "export", ".", "--format", "csl-json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var keys = System.Text.Json.Nodes.JsonNode.Parse(run.Output)!.AsArray().Select(item => (string?)item!["id"]).ToArray();
        Assert.Equal(44, keys.Length);
        Assert.Equal(44, keys.Distinct().Count());
    }

    [Fact]
    public async Task Formats_that_describe_one_article_take_one_document()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "export", Documents.SamplePath, Documents.SamplePath, "--format", "jats");

        Assert.Equal(2, run.Code);
    }

    [Fact]
    public async Task The_corrected_list_shows_the_record_and_what_was_printed()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(
            folder.Path, await File.ReadAllTextAsync(Documents.SamplePath), ["export", "-", "--format", "corrected"]);

        Assert.Equal(0, run.Code);
        Assert.Contains(
            "8. Norrby K. Vascular endothelial growth factor and de novo mammalian angiogenesis. Microvasc Res. 1996;51(2):153-163. "
                + "doi:10.1006/mvre.1996.0017\n"
                + "   printed: Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. "
                + "Microvasc Res 1996, 51:154–163.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("[not found, as printed]", run.Output, StringComparison.Ordinal);
    }
}
