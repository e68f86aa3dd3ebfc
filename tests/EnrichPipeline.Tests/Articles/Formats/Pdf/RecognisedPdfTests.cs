using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests the text layers of scans, and footnotes that cite the references.</summary>
public sealed class RecognisedPdfTests
{
    private const double Left = 60;
    private const double Top = 770;
    private const double Size = 10;
    private const double Leading = 12;

    private static readonly string[] _prose =
    [
        "The schools of the region answered the reform in many ways, and few of them",
        "followed the plan that the ministry had sent to all of them in the spring of the",
        "first year. We asked teachers about their work, and they told us of their days.",
    ];

    private static readonly string[] _entries =
    [
        "Abel, Rosa (1991): The growth of schools in small towns. In: Journal of Village",
        "   Life 12, pp. 34-56.",
        "Bond, Tom (1992): Teachers and their plans. London: Pelican.",
        "Cole, Max (1993): The days of the ministry. An inquiry into offices and the people in",
        "   them. Boston: Harbour Press.",
        "Dunn, Eva (1994): Spring in the office. In: Journal of Village Life 15, pp. 7-29.",
        "Eder, Ina (1995): A reform and its answers. Chicago: Lake Press.",
    ];

    private static readonly string[][] _notes =
    [
        ["1 Vgl. Rosa Abel, Schools in small towns, Boston 1991, S. 12; ferner Tom Bond, Teachers"],
        ["   and their plans, London 1992, S. 3.", "2 Ebd., S. 14.", "3 Max Cole, The days of the ministry, Boston 1993."],
        ["4 Die Unterschiede sind hier und im folgenden nicht von Belang.", "5 Eva Dunn, Spring in the office, Chicago 1994, S. 7."],
    ];

    private static readonly string[] _cited =
    [
        "Rosa Abel, Schools in small towns, Boston 1991, S. 12",
        "Tom Bond, Teachers and their plans, London 1992, S. 3.",
        "Max Cole, The days of the ministry, Boston 1993.",
        "Eva Dunn, Spring in the office, Chicago 1994, S. 7.",
    ];

    [Fact]
    public void A_page_that_was_scanned_askew_with_wide_gaps_between_words_is_read_line_by_line()
    {
        using var file = new PdfFile().Page()
            .Recognised(Left, Top, Size, Leading, [.. _prose, .. _prose, "References", .. _entries]);

        Assert.Equal(string.Join('\n', _entries).Replace("\n   ", " ", StringComparison.Ordinal).Split('\n'), Printed(file));
    }

    [Fact]
    public void Footnotes_of_a_scan_are_told_by_their_widths_and_distances() => AssertCited(
        (file, lines) => file.Recognised(Left, Top, Size, Leading, lines),
        (file, lines) => file.Recognised(Left, 120, 8, 9, lines));

    [Fact]
    public void Footnotes_that_go_on_on_the_next_page_give_the_works_that_they_cite() => AssertCited(
        (file, lines) => file.Text(Left, Top, lines),
        (file, lines) =>
        {
            for (var i = 0; i < lines.Length; i++)
                file.Large(Left, 120 - 9 * i, 8, lines[i].Trim());
        });

    [Fact]
    public void A_small_head_above_the_text_of_the_next_page_does_not_hide_footnotes()
    {
        var heads = new Queue<string>(["Schools of the region", "A reform and its answers", "Teachers"]);
        AssertCited(
            (file, lines) => file.Large(Left, 785 + 4 * heads.Count, 8, heads.Dequeue()).Text(Left, Top, lines),
            (file, lines) =>
            {
                for (var i = 0; i < lines.Length; i++)
                    file.Large(Left, 120 - 9 * i, 8, lines[i].Trim());
            });
    }

    [Fact]
    public void The_parts_of_a_note_have_its_number()
    {
        using var file = new PdfFile().Page().Text(Left, Top, [.. _prose, "", "Anmerkungen", .. _notes.SelectMany(notes => notes)]);

        Assert.Equal(
            [("1", "a"), ("1", "b"), ("3", null), ("5", null)],
            References(file).Select(reference => (reference.Label, reference.Part)));
    }

    private static void AssertCited(Action<PdfFile, string[]> text, Action<PdfFile, string[]> foot)
    {
        using var file = new PdfFile();
        foreach (var notes in _notes)
        {
            file.Page();
            text(file, [.. _prose, .. _prose, .. _prose]);
            foot(file, notes);
        }

        Assert.Equal(_cited, Printed(file));
    }

    private static IEnumerable<string> Printed(PdfFile file) => References(file).Select(reference => reference.Printed);

    private static IReadOnlyList<EnrichPipeline.Articles.Reference> References(PdfFile file) =>
        new ArticleReader().Read("page.pdf", file.Build()).Article!.References;
}
