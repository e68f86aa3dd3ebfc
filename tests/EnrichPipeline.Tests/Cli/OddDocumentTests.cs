using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Tests.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

/// <summary>
/// Tests that <c>enrich export</c> and <c>enrich diff</c> answer any file with the document, or with one clear sentence and the right
/// exit code.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class OddDocumentTests(OddDocumentTests.LongDocuments many) : IClassFixture<OddDocumentTests.LongDocuments>
{
    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n", "The file is empty.")]
    [InlineData("plain text", "This is not JSON (line 1).")]
    [InlineData("{\n\"schemaVersion\": 1,\n", "This is not JSON (line 3).")]
    [InlineData("{} {}", "This is not JSON (line 1).")]
    [InlineData("null", "This is not an enriched document.")]
    [InlineData("[]", "This is not an enriched document ($).")]
    [InlineData("{}", "This is not an enriched document ($).")]
    [InlineData("""{"schemaVersion":"one"}""", "This is not an enriched document ($.schemaVersion).")]
    [InlineData(
        """{"schemaVersion":1,"name":"a.txt","version":null,"problem":"The file has no reference """
        + """list.","at":"2026-01-01T00:00:00+00:00"}""",
        "This is an error file, not an enriched document: The file has no reference list.")]
    public async Task What_is_no_document_is_refused_in_one_sentence(string content, string sentence)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "x.json", content);
        var refused = (4, "", $"enrich: x.json: {sentence}\n");

        Assert.Equal(refused, await RunAsync(folder, "export", "x.json", "--format", "ris"));
        Assert.Equal(refused, await RunAsync(folder, "diff", "x.json", Documents.SamplePath));
        Assert.Equal(refused, await RunAsync(folder, "diff", Documents.SamplePath, "x.json"));
    }

    [Theory]
    [InlineData("\"doi\": \"10.1056/nejmoa041668\"", "\"doi\": \"no DOI\"", "$.references[1].doi")]
    [InlineData("\"verdict\": \"notFound\"", "\"verdict\": \"perhaps\"", "$.references[12].verdict")]
    public async Task A_value_that_cannot_be_read_is_named_by_its_place(string right, string wrong, string place)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(
            folder,
            "x.json",
            (await File.ReadAllTextAsync(Documents.SamplePath)).Replace(right, wrong, StringComparison.Ordinal)
        );

        Assert.Equal(
            (4, "", $"enrich: x.json: This is not an enriched document ({place}).\n"),
            await RunAsync(folder, "export", "x.json", "--format", "ris")
        );
    }

    [Theory]
    [InlineData("\"references\": [", "\"references\": [null,")]
    [InlineData("\"authors\": [", "\"authors\": [null,")]
    public async Task An_item_of_a_list_that_is_null_is_refused_in_one_sentence(string right, string wrong)
    {
        using var folder = new TemporaryFolder();
        var edited = (await File.ReadAllTextAsync(Documents.SamplePath)).Replace(right, wrong, StringComparison.Ordinal);
        await WriteAsync(folder, "x.json", edited.Replace("null,]", "null]", StringComparison.Ordinal));

        Assert.Contains("[null", edited, StringComparison.Ordinal);
        Assert.Equal(
            (4, "", "enrich: x.json: This is not an enriched document: an item of a list is null.\n"),
            await RunAsync(folder, "export", "x.json", "--format", "ris")
        );
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_folder_without_documents_are_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(
            (4, "", "enrich: none.json: There is no such file.\n"),
            await RunAsync(folder, "diff", "none.json", Documents.SamplePath)
        );
        Assert.Equal(
            (4, "", $"enrich: There are no documents in the folder '{folder.Path}'.\n"),
            await RunAsync(folder, "export", ".", "--format", "csv")
        );
    }

    [Fact]
    public async Task A_document_of_a_later_schema_is_read_and_said_to_be_later()
    {
        using var folder = new TemporaryFolder();
        var later = JsonNode.Parse(await File.ReadAllTextAsync(Documents.SamplePath))!;
        (later["schemaVersion"], later["invented"]) = (7, new JsonObject());
        await WriteAsync(folder, "x.json", later.ToJsonString());
        const string Note = "enrich: x.json: written by a later version (schema 7); unknown fields are ignored.\n";

        var (code, output, error) = await RunAsync(folder, "export", "x.json", "--format", "csv");
        Assert.Equal((0, 23, Note), (code, Lines(output), error));
        Assert.Equal((0, "", Note), await RunAsync(folder, "diff", "x.json", Documents.SamplePath));
    }

    [Theory]
    [InlineData("sample.json")]
    [InlineData("every-field.json")]
    public async Task A_document_of_the_first_schema_is_the_same_as_itself_written_today(string name)
    {
        using var folder = new TemporaryFolder();
        var old = Path.Combine(AppContext.BaseDirectory, "Golden", "schema-1", name);
        await WriteAsync(folder, "today.json", DocumentJson.Bytes(Documents.Read(await File.ReadAllTextAsync(old))).ToString());

        Assert.Equal((0, "", ""), await RunAsync(folder, "diff", old, "today.json"));
        var exported = await RunAsync(folder, "export", old, "--format", "csl-json");
        Assert.Equal((0, ""), (exported.Code, exported.Error));
        Assert.Equal((await RunAsync(folder, "export", "today.json", "--format", "csl-json")).Output, exported.Output);
    }

    [Theory]
    [InlineData("csl-json", "[]\n")]
    [InlineData("bibtex", "")]
    [InlineData("ris", "")]
    [InlineData("nbib", "")]
    [InlineData("jats", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ref-list />\n")]
    public async Task Without_references_an_export_is_empty_in_the_words_of_its_format(string format, string text)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "x.json", Documents.Of());

        Assert.Equal((0, text, ""), await RunAsync(folder, "export", "x.json", "--format", format));
    }

    [Fact]
    public async Task Without_references_a_table_has_its_header_the_page_is_whole_and_the_difference_is_all_of_them()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "x.json", Documents.Of());

        Assert.Equal(1, Lines((await RunAsync(folder, "export", "x.json", "--format", "tsv")).Output));
        Assert.EndsWith("</html>\n", (await RunAsync(folder, "export", "x.json", "--format", "html")).Output, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), await RunAsync(folder, "diff", "x.json", "x.json"));
        Assert.Equal(1, (await RunAsync(folder, "diff", Documents.SamplePath, "x.json")).Code);
    }

    [Theory]
    [InlineData("csl-json")]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("nbib")]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("jats")]
    [InlineData("html")]
    public async Task Names_of_any_alphabet_are_given_out_letter_by_letter(string format)
    {
        using var folder = new TemporaryFolder();
        string[] names = ["Ångström", "Şahin", "Nguyễn", "Иванов", "王", "الحسن", "𠮷田"];
        await WriteAsync(folder, "x.json", Documents.Of([.. names.Select((name, index) => Written(index + 1, name))]));

        var (code, output, error) = await RunAsync(folder, "export", "x.json", "--format", format);

        Assert.Equal((0, ""), (code, error));
        Assert.All(names, name => Assert.Contains(name, Unescaped(output, format), StringComparison.Ordinal));
        Assert.Equal((0, "", ""), await RunAsync(folder, "diff", "x.json", "x.json"));
    }

    [Theory]
    [InlineData("csl-json", "\"id\": ")]
    [InlineData("bibtex", "@")]
    [InlineData("ris", "TY  - ")]
    [InlineData("nbib", "PMID- ")]
    [InlineData("csv", "Author")]
    [InlineData("jats", "<ref ")]
    public async Task Ten_thousand_references_are_given_out(string format, string mark)
    {
        var exported = await RunAsync(many.Folder, "export", "old.json", "--format", format, "--out", $"out.{format}");

        Assert.Equal((0, "", ""), exported);
        var lines = await File.ReadAllLinesAsync(Path.Combine(many.Folder.Path, $"out.{format}"));
        Assert.Equal(10_000, lines.Count(line => line.Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ten_thousand_references_are_compared() =>
        Assert.Equal((1, "Reference 10000: PMID gained: 1.\n", ""), await RunAsync(many.Folder, "diff", "old.json", "new.json"));

    // JSON and HTML may escape a letter beyond the Basic Multilingual Plane.
    private static string Unescaped(string output, string format) => format switch
    {
        "csl-json" => string.Join(' ', JsonNode.Parse(output)!.AsArray().Select(item => (string?)item!["author"]![0]!["family"])),
        "html" => WebUtility.HtmlDecode(output),
        _ => output,
    };

    private static EnrichedReference Written(int ordinal, string family)
    {
        var number = ordinal.ToString(CultureInfo.InvariantCulture);
        return Documents.Reference(
            ordinal,
            $"{family} A. Study {number}. J Test 2001;{number}:1.",
            new Citation
            {
                Authors = [new(family, "A")],
                Title = $"Study {number}",
                Container = "J Test",
                Year = 2001,
                Volume = number,
            }
        );
    }

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static Task WriteAsync(TemporaryFolder folder, string name, EnrichedDocument document) =>
        WriteAsync(folder, name, DocumentJson.Bytes(document).ToString());

    private static Task WriteAsync(TemporaryFolder folder, string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(folder.Path, name), content);

    private static async Task<(int Code, string Output, string Error)> RunAsync(TemporaryFolder folder, params string[] args)
    {
        var run = await Enrich.RunAsync(folder.Path, args);
        return (run.Code, run.Output, run.Error);
    }

    /// <summary>Two documents of ten thousand references, the last of which has a PMID in one of them only.</summary>
    public sealed class LongDocuments : IAsyncLifetime, IDisposable
    {
        internal TemporaryFolder Folder { get; } = new();

        public async Task InitializeAsync()
        {
            EnrichedReference[] references = [.. Enumerable.Range(1, 10_000).Select(ordinal => Written(ordinal, "Author"))];
            await WriteAsync(Folder, "old.json", Documents.Of(references));
            await WriteAsync(Folder, "new.json", Documents.Of([.. references[..^1], references[^1] with { Pmid = Pmid.Parse("1") }]));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Folder.Dispose();
    }
}
