using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests pages as LaTeX lays them out: narrow gaps, long lines, footnotes below a line, figures between the entries.</summary>
public sealed class TypesetPageTests
{
    private const double Left = 60;
    private const double Top = 780;

    private static readonly string[] _entries =
    [
        "A. Abel. Growth of cells in salt. J. Made Up, 12:345-367, 2001.",
        "B. Bond. Decay of cells in water. J. Made Up, 13:21-29, 2002.",
        "C. Cole. Rest of cells in the dark. J. Made Up, 14:3-9, 2003.",
        "D. Dunn. Sleep of cells in the light. J. Made Up, 15:1-9, 2004.",
        "E. Eder. Signs of growth in cells. J. Made Up, 16:101-119, 2005.",
        "F. Ford. Notes on cells in the sea. J. Made Up, 17:55-61, 2006.",
    ];

    [Theory]
    [InlineData(1.2)]
    [InlineData(1.6)]
    [InlineData(2.5)]
    public void Words_of_lines_that_are_pressed_together_stay_apart(double room)
    {
        using var file = new PdfFile().Page().Text(Left, Top, "Some words of the article.", "References");
        for (var i = 0; i < _entries.Length; i++)
            file.Words(Left, 740 - PdfFile.Leading * i, room, $"[{i + 1}] {_entries[i]}");

        Assert.Equal(_entries, Printed(file));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(8, 1)]
    [InlineData(8, 3)]
    public void Footnotes_below_a_line_are_no_part_of_an_entry_even_in_its_type_size(double size, int notes)
    {
        using var file = new PdfFile().Page().Text(Left, Top, ["Some words of the article.", "References", .. Numbered(0, 3)]);
        file.Rule(Left, 140, 120);
        for (var note = 0; note < notes; note++)
        {
            file.Large(Left + 10, 132 - 12 * note, 6, $"{note + 1}")
                .Large(Left + 13, 128 - 12 * note, size, "The data are kept by the second author.");
        }

        file.Page().Text(Left, Top, Numbered(3, 6));

        Assert.Equal(_entries, Printed(file));
    }

    [Fact]
    public void A_figure_below_the_footnotes_is_no_note()
    {
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, ["Some words of the article.", "References", .. Numbered(0, 3)])
            .Rule(Left, 300, 120)
            .Text(Left, 285, "12Abel, Growth of cells.")
            .Text(Left, 200, "Figure 2: Growth in the dark.")
            .Page()
            .Text(Left, Top, Numbered(3, 6));

        Assert.Equal(_entries, Printed(file));
    }

    [Theory]
    [InlineData("Figure 2: Growth of cells, 2001-2004.")]
    [InlineData("Table 3. Means of the groups.")]
    public void A_caption_between_the_entries_is_no_part_of_one(string caption)
    {
        using var file = new PdfFile()
            .Page().Text(Left, Top, ["Some words of the article.", "References", .. Numbered(0, 3)])
            .Page().Text(160, Top, caption).Text(Left, 740, Numbered(3, 6));

        Assert.Equal(_entries, Printed(file));
    }

    [Theory]
    [InlineData("References II")]
    [InlineData("References (continued)")]
    public void A_heading_repeated_above_the_rest_of_an_entry_is_no_part_of_it(string heading)
    {
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, ["Some words of the article.", "References I", .. Numbered(0, 3), "[4] D. Dunn. Sleep of cells in the light."])
            .Page().Text(Left, Top, [heading, "", "   J. Made Up, 15:1-9, 2004.", .. Numbered(4, 6)]);

        Assert.Equal(_entries, Printed(file));
    }

    [Fact]
    public void A_head_in_the_middle_of_the_only_other_page_is_no_part_of_an_entry()
    {
        using var file = new PdfFile()
            .Page().Text(Left, Top, ["Some words of the article.", "References", .. Numbered(0, 3)])
            .Page().Text(250, 800, "Anna Keller and Peter Brandt").Text(Left, Top, Numbered(3, 6));

        Assert.Equal(_entries, Printed(file));
    }

    // The lines of the left column are 157 points long, and the first of the fifth entry is longer.
    [Theory]
    [InlineData("A. Abel. Growth of cells in salt and", 162)]
    [InlineData("A. Abel. Growth, 10.1000/a.b.c/345678", 162)]
    [InlineData("A. Abel. Growth, 10.1000/a.b.c/345678901", 167)]
    public void Lines_of_the_left_column_may_run_into_the_white_before_the_right_one(string fifth, double column)
    {
        var left = Enumerable.Range(1, 9).SelectMany(i => Entry(i, i == 5 ? fifth : "A. Abel. Growth of cells in salt and"));
        var right = Enumerable.Range(10, 9).SelectMany(i => Entry(i, "B. Bond. Decay of cells in water and"));
        using var file = new PdfFile()
            .Page()
            .Text(Left, 800, "Some words of the article that has more to say on cells and on the water they live in.", "References")
            .Text(Left, 760, [.. left])
            .Text(Left + column, 760, [.. right]);

        Assert.Equal(
            Enumerable.Range(1, 18).Select(i =>
                (i == 5 ? fifth : i < 10 ? "A. Abel. Growth of cells in salt and" : "B. Bond. Decay of cells in water and")
                + $" light. {Place(i)}"),
            Printed(file));
    }

    private static string[] Entry(int i, string first) => [$"[{i}] {first}", $"   light. {Place(i)}"];

    private static string Place(int i) => $"J. Made Up, {i}:1-9, {2000 + i}.";

    private static string[] Numbered(int from, int to) => [.. _entries.Select((entry, i) => $"[{i + 1}] {entry}").ToArray()[from..to]];

    private static IEnumerable<string> Printed(PdfFile file) =>
        new ArticleReader().Read("page.pdf", file.Build()).Article!.References.Select(reference => reference.Printed);
}
