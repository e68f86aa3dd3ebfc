using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests that the line numbers of manuscripts are no part of the references, wherever they stand.</summary>
public sealed class LineNumberTests
{
    private const double Left = 90;
    private const double Top = 780;

    private static readonly string[] _prose =
    [
        "Some words of the article, and more of them in a line that goes on to the",
        "end of the column, as most of the lines of an article do, and so does the",
        "next one. We asked teachers about their work, and they told us of their",
        "days in the schools of the region, which were not like those of the towns",
    ];

    private static readonly string[] _list =
    [
        "References",
        "Abel, A. (2001). Growth of cells in salt and in water that was held at a low",
        "  temperature. Journal of Made Up Things, 12:345-367.",
        "Bond, B. (2002). Decay of cells. Journal of Made Up Things, 13:21-29.",
        "Cole, C. (2003). Rest of cells in the dark, with remarks on the growth of those",
        "  that were held in the light. Journal of Made Up Things, 14:3-9.",
        "Dunn, D. (2004). Sleep of cells. Journal of Made Up Things, 15:1-9.",
        "Eder, E. (2005). Signs of growth in cells that were taken from the water and then",
        "  held in salt for a year. Journal of Made Up Things, 16:101-119.",
        "Ford, F. (2006). Notes on cells. Journal of Made Up Things, 17:55-61.",
    ];

    private static readonly string[] _entries = string.Join('\n', _list[1..]).Replace("\n ", "", StringComparison.Ordinal).Split('\n');

    [Theory]
    [InlineData(5, 0, 65)]
    [InlineData(2, 0, 65)]
    [InlineData(1, 6, 65)]
    public void Numbers_at_some_lines_or_between_two_lines_are_left_out(int step, double lower, double edge)
    {
        using var file = new PdfFile();
        var number = 0;
        string[][] pages = [[.. Prose(28)], _list];
        foreach (var page in pages)
        {
            file.Page().Text(Left, Top, page);
            for (var line = 0; line < page.Length; line++)
            {
                if (++number % step == 0)
                    file.Text(edge - 5 * $"{number}".Length, Top - PdfFile.Leading * line - lower, $"{number}");
            }
        }

        Assert.Equal(_entries, Printed(file));
    }

    [Fact]
    public void Numbers_that_begin_after_the_first_pages_are_left_out()
    {
        using var file = new PdfFile()
            .Page().Text(200, 500, "A thesis on cells")
            .Page().Text(Left, Top, "Contents", "1 Introduction 1", "2 Methods 7", "References 12");
        var number = 0;
        string[][] pages = [[.. Prose(20)], _list];
        foreach (var page in pages)
        {
            file.Page().Text(Left, Top, page);
            for (var line = 0; line < page.Length; line++)
                file.Text(65 - 5 * $"{++number}".Length, Top - PdfFile.Leading * line, $"{number}");
        }

        Assert.Equal(_entries, Printed(file));
    }

    [Fact]
    public void Numbers_in_both_margins_of_two_columns_are_left_out()
    {
        string[] narrow =
        [
            "some words of the article, in short lines",
            "of a narrow column that goes down the page",
        ];
        string[] list =
        [
            "References",
            .. Enumerable.Range(1, 16).SelectMany(i =>
                (string[])[$"[{i}] {(char)('A' + i)}. Abel. Growth of cells", $"   in salt. J. Made Up, {i}:3-9, {2000 + i}."]),
        ];
        string[][] columns = [[.. Enumerable.Range(0, 20).SelectMany(_ => narrow)], list];
        using var file = new PdfFile().Page();
        for (var column = 0; column < 2; column++)
        {
            file.Text(column == 0 ? 60 : 310, Top, columns[column]);
            for (var line = 0; line < 40; line++)
                file.Text(column == 0 ? 35 : 550, Top - PdfFile.Leading * line, $"{101 + 40 * column + line}");
        }

        Assert.Equal(
            Enumerable.Range(1, 16).Select(i => $"{(char)('A' + i)}. Abel. Growth of cells in salt. J. Made Up, {i}:3-9, {2000 + i}."),
            Printed(file));
    }

    private static IEnumerable<string> Prose(int lines) => Enumerable.Range(0, lines).Select(i => _prose[i % _prose.Length]);

    private static IEnumerable<string> Printed(PdfFile file) =>
        new ArticleReader().Read("page.pdf", file.Build()).Article!.References.Select(reference => reference.Printed);
}
