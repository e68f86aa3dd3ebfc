using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Wordprocessing;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;
using static EnrichPipeline.Tests.Articles.Formats.Word.WordFile;

namespace EnrichPipeline.Tests.Articles.Formats.Word;

public sealed class WordArticleTests
{
    private const string First = "Abel R, Bond T. Growth of cells in salt water. J Foo 2001;12:34-56.";
    private const string Second = "Cole M. Volume and pressure. Bar Lett 2003;3:4-5.";
    private const string Third = "Dunn K, Eder L. Light in rooms. J Foo 2004;15:7-9.";

    [Theory]
    [InlineData("%1.", "1.", "3.")]
    [InlineData("[%1]", "[1]", "[3]")]
    [InlineData("%1)", "1)", "3)")]
    public void Numbers_that_word_counts_become_labels(string pattern, string first, string third)
    {
        var references = Read(
            Of(pattern, [Plain("Some words."), Plain("References"), Listed(First), Listed(Second), Listed(Third)])
        ).Article!.References;

        Assert.Equal([First, Second, Third], references.Select(reference => reference.Printed));
        Assert.Equal((first, third), (references[0].Label, references[2].Label));
    }

    [Fact]
    public void Paragraphs_part_entries_without_numbers()
    {
        string[] list =
        [
            "Abel, R. (2001). Growth of cells. Journal of Foo, 12, 34–56.",
            "Bond, T. A., & Cole, M. (2003). Volume. Bar Letters, 3, 4–5.",
            "Dunn, K. (2004). Light in rooms. Journal of Foo, 15, 7–9.",
        ];

        var article = Read(Of([Plain("Some words."), Plain("References"), .. list.Select(Plain)])).Article!;

        Assert.Equal(list, article.References.Select(reference => reference.Printed));
    }

    [Fact]
    public void A_bibliography_field_tells_the_list_and_the_cited_items_their_ids()
    {
        const string Cited =
            """ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"type":"article-journal","title":"Growth of cells in salt """
            + """water","DOI":"10.1000/foo.1"}}]}""";
        var article = Read(
            Of([
                new Paragraph([Run("As was shown "), .. Field(Cited), Run("(1)"), FieldEnd()]),
                Plain("Here they are:"),
                new Paragraph([.. Field("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY"), Run(First)]),
                Plain(Second),
                new Paragraph(Run(Third), FieldEnd()),
                Plain("That is all."),
            ])
        ).Article!;

        Assert.Equal([First, Second, Third], article.References.Select(reference => reference.Printed));
        Assert.Equal("10.1000/foo.1", article.References[0].TaggedIds?.Doi?.Value);
        Assert.Null(article.References[1].TaggedIds);
    }

    [Fact]
    public void Cited_items_are_the_list_of_a_document_that_prints_none()
    {
        const string Cited =
            """ADDIN CSL_CITATION {"citationItems":[{"itemData":{"type":"article-journal","title":"Salt","author":["""
            + """{"family":"Abel","given":"R"}],"issued":{"date-parts":[[2001]]}}}]}""";

        Assert.Equal(
            "Abel R. Salt. 2001.",
            Assert
                .Single(Read(Of(new Paragraph([Run("As was shown "), .. Field(Cited), Run("(1)"), FieldEnd()]))).Article!.References)
                .Printed
        );
    }

    private static Run[] Field(string code) =>
        [
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(code)),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        ];

    private static Run FieldEnd() => new(new FieldChar { FieldCharType = FieldCharValues.End });

    [Fact]
    public void Insertions_are_read_and_deletions_and_codes_of_fields_are_not()
    {
        var entry = new Paragraph(
            Run("1. Abel R. "),
            new DeletedRun(new Run(new DeletedText("Wrong words. "))),
            new InsertedRun(Run("Growth of cells. ")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode("ADDIN ZOTERO_ITEM")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Hyperlink(Run("J Foo")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            new SdtRun(new SdtContentRun(Run(" 2001;12:34"))),
            new Run(new NoBreakHyphen(), new Text("56"), new SoftHyphen(), new Text(".")),
            new Run(new RunProperties(new Vanish()), new Text("hidden")));

        var article = Read(Of(Plain("Some words."), Plain("References"), entry, Plain("2. " + Second), Plain("3. " + Third))).Article!;

        Assert.Equal("Abel R. Growth of cells. J Foo 2001;12:34-56.", article.References[0].Printed);
    }

    [Fact]
    public void A_list_in_a_table_is_read_row_by_row()
    {
        var rows = new[] { First, Second, Third }.Select(
            (text, i) => new TableRow(new TableCell(Plain($"{i + 1}.")), new TableCell(Plain(text)))
        );

        var article = Read(Of(Plain("Some words."), Plain("References"), new Table(rows))).Article!;

        Assert.Equal([First, Second, Third], article.References.Select(reference => reference.Printed));
    }

    [Fact]
    public void Endnotes_are_the_list_of_an_article_without_one()
    {
        var body = new Paragraph([Run("Some words."), .. Enumerable.Range(1, 3).Select(i => new Run(new EndnoteReference { Id = i }))]);
        var file = Of(null, [body], main => main.AddNewPart<DocumentFormat.OpenXml.Packaging.EndnotesPart>().Endnotes = new Endnotes(
            new[] { First, Second, Third }.Select((text, i) => new Endnote(Plain(text)) { Id = i + 1 })));

        Assert.Equal([First, Second, Third], Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Fact]
    public async Task A_word_document_goes_through_the_whole_pipeline()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "paper.txt"),
            Of("%1.", [Plain("A page about a drug"), Plain("References"), Listed(Texts.Known), Listed(Texts.Unknown)])
        );

        await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "paper.txt.json")));
        var references = document.RootElement.GetProperty("references").EnumerateArray().ToList();
        Assert.Equal([Texts.KnownDoi, null], references.Select(reference => reference.GetProperty("doi").GetString()));
    }

    public static TheoryData<string, byte[], string> Others => new()
    {
        { "old binary", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "old binary kind" },
        { "cut off", Of(Plain("Some words."))[..200], "damaged" },
        { "workbook", Zip(("xl/workbook.xml", "<workbook/>")), "Excel" },
        { "book", Zip(("META-INF/container.xml", "<container/>")), "EPUB" },
        { "zip", Zip(("paper.txt", "text")), "unpack it" },
        { "no parts", Zip(("word/document.xml", "<document/>")), "Word document" },
        { "deep", WithBody(string.Concat(Enumerable.Repeat("<w:p>", 100_000))), "nested deeper" },
        {
            "attributes",
            WithBody($"<w:p {string.Concat(Enumerable.Range(0, 1_001).Select(number => $"a{number}='' "))}/>"),
            "more than 1000 attributes"
        },
        { "entities", WithBody("<w:p/>", "<!DOCTYPE w [<!ENTITY a 'aaaa'>]>"), "damaged" },
        { "bomb", Zip(("word/document.xml", new string(' ', 260 * 1024 * 1024))), "unpacks to more" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_word_document_is_named(string what, byte[] file, string problem) =>
        Assert.Contains(problem, new ArticleReader().Read(what, file).Problem);

    private static byte[] WithBody(string xml, string before = "") =>
        Zip(
            (
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" """
                + """ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" """
                + """ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" """
                + """Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" """
                + """Target="word/document.xml"/></Relationships>"""
            ),
            (
                "word/document.xml",
                $"""{before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""
                + $"<w:body>{xml}</w:body></w:document>"
            )
        );

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static ArticleReadResult Read(byte[] file) => new ArticleReader().Read("page.txt", file);
}
