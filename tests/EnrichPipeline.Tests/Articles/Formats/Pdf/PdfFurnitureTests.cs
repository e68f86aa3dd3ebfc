using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests what pages print around their text: running heads, footnotes, line numbers, and names beside their works.</summary>
public sealed class PdfFurnitureTests
{
    private const double Left = 60;
    private const double Top = 770;

    private static readonly string[] _prose =
    [
        "The schools of the region answered the reform in many ways, and few of them",
        "followed the plan that the ministry had sent to all of them in the spring of the",
        "first year. We asked teachers about their work, and they told us of their days.",
    ];

    private static readonly string[] _entries =
    [
        "Abel, Rosa (1991): The growth of schools in small towns. In: Journal of",
        "   Village Life 12, pp. 34-56.",
        "Bond, Tom (1992): Teachers and their plans. London: Pelican.",
        "Cole, Max (1993): The days of the ministry. An inquiry into offices and the",
        "   people in them. Boston: Harbour Press.",
        "Dunn, Eva (1994): Spring in the office. In: Journal of Village Life 15,",
        "   pp. 7-29.",
        "Eder, Ina (1995): A reform and its answers. Chicago: Lake Press.",
        "Ford, Jan (1996): Towns without schools. In: Journal of Village Life 17,",
        "   pp. 101-119.",
    ];

    [Fact]
    public void A_footnote_and_a_head_do_not_get_into_the_entry_that_they_interrupt()
    {
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, [.. _prose, "", "References", .. _entries[..4]])
            .Large(Left, 120, 8, "3 Hale, Ann (1999): The voice of the offices. Boston: Lake Press, p. 12.")
            .Page()
            .Large(Left, 815, 8, "R. Abel: The schools of the region 303")
            .Text(Left, Top, _entries[4..]);

        AssertEntries(file);
    }

    [Fact]
    public void Heads_that_differ_on_left_and_right_pages_are_no_entries()
    {
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, [.. _prose, "", "References", .. _entries[..3]])
            .Page()
            .Text(Left, 800, "Journal of Village Life, vol. 33, 2014, no. 3")
            .Text(Left, Top, _entries[3..7])
            .Page()
            .Text(Left, 800, "Rosa Abel: The schools of the region")
            .Text(Left, Top, _entries[7..]);

        AssertEntries(file);
    }

    [Fact]
    public void A_head_that_recurs_on_two_pages_is_no_part_of_an_entry()
    {
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, [.. _prose, "", "References", .. _entries[..1]])
            .Page()
            .Large(Left, Top + 14, 8, "Norrby, R. (1990): The schools of the region. Boston: Lake Press.")
            .Text(Left, Top, _entries[1..6])
            .Page()
            .Large(Left, Top + 14, 8, "Norrby, R. (1990): The schools of the region. Boston: Lake Press.")
            .Text(Left, Top, _entries[6..]);

        AssertEntries(file);
    }

    [Fact]
    public void Entries_set_apart_at_the_top_of_each_page_stay_in_the_list()
    {
        string[] spaced = [.. Enumerable.Range(0, 24).SelectMany(i => (string[])[Short(i), ""])];
        using var file = new PdfFile()
            .Page()
            .Text(Left, Top, [.. _prose, "", "References", "", .. spaced[..16]])
            .Page()
            .Text(Left, Top, spaced[16..32])
            .Page()
            .Text(Left, Top, spaced[32..]);

        Assert.Equal(spaced.Where(line => line.Length > 0), Printed(file));
    }

    [Fact]
    public void Like_entries_at_the_top_of_two_pages_are_no_running_heads()
    {
        string[] first = [.. Enumerable.Range(1, 4).SelectMany(i => (string[])[$"{i}. {Short(i)}", ""])];
        string[] second = ["5. Ibid.", "", .. Enumerable.Range(6, 3).SelectMany(i => (string[])[$"{i}. {Short(i)}", ""])];
        string[] third = ["9. Ibid.", "", .. Enumerable.Range(10, 3).SelectMany(i => (string[])[$"{i}. {Short(i)}", ""])];
        using var file = new PdfFile()
            .Page().Text(Left, Top, [.. _prose, "", "References", "", .. first])
            .Page().Text(Left, Top, second)
            .Page().Text(Left, Top, third);

        Assert.Equal(12, Printed(file).Count());
    }

    [Fact]
    public void A_list_in_smaller_type_below_the_text_is_not_taken_for_footnotes()
    {
        using var file = new PdfFile().Page().Text(Left, Top, [.. _prose, "", "References"]);
        string[] numbered = [.. Enumerable.Range(1, 8).Select(i => $"{i} {Short(i)}")];
        for (var i = 0; i < numbered.Length; i++)
            file.Large(Left, 690 - 10 * i, 8, numbered[i]);
        // The text that follows is in its own size again.
        file.Page().Text(Left, Top, ["Appendix", "", .. _prose, .. _prose]);

        Assert.Equal(numbered.Select(line => line[2..]), Printed(file));
    }

    [Fact]
    public void Footnotes_are_the_references_where_there_is_no_other_list()
    {
        using var file = new PdfFile();
        for (var page = 0; page < 3; page++)
        {
            file.Page().Text(Left, Top, [.. _prose, .. _prose]);
            for (var note = page * 3; note < page * 3 + 3; note++)
                file.Large(Left, 120 - 10 * (note % 3), 8, $"{note + 1} {_names[note]}, Rosa: Life in towns, Boston {1980 + note}, p. 12.");
        }

        Assert.Equal(9, Printed(file).Count());
    }

    [Fact]
    public void Line_numbers_are_left_out_on_the_pages_of_the_list_too()
    {
        using var file = new PdfFile();
        var line = 0;
        string[][] pages = [[.. _prose, .. _prose, .. _prose, .. _prose], ["References", .. _entries[..7]], _entries[7..]];
        foreach (var page in pages)
        {
            file.Page().Text(Left, Top, page);
            for (var i = 0; i < page.Length; i++)
                file.Text(++line < 10 ? 45 : 40, Top - PdfFile.Leading * i, $"{line}");
        }

        AssertEntries(file);
    }

    [Fact]
    public void Names_to_the_left_of_their_works_belong_to_them()
    {
        string[][] works =
        [
            ["The growth of schools in small towns, Boston 1991.", "Second edition, with an afterword."],
            ["Teachers and their plans. A study of offices in", "three towns, London 1992."],
            ["The days of the ministry. An inquiry into offices", "and the people in them, doctoral thesis, Boston", "1993."],
            ["Spring in the office, Chicago 1994, cited by", "numbers of margins."],
            ["A reform and its answers, in: Journal of Village", "Life 12 (1995), pp. 34-56."],
        ];
        using var file = new PdfFile().Page().Text(Left, Top, [.. _prose, "", "References"]);
        var y = 680.0;
        for (var i = 0; i < works.Length; i++)
        {
            file.Text(Left, y, $"{_names[i]}-Norrby, Rosalinde Maria").Text(250, y, works[i]);
            y -= PdfFile.Leading * works[i].Length + 6;
        }

        Assert.Equal(works.Select((work, i) => $"{_names[i]}-Norrby, Rosalinde Maria {string.Join(' ', work)}"), Printed(file));
    }

    private static readonly string[] _names = ["Abel", "Bond", "Cole", "Dunn", "Eder", "Ford", "Gold", "Hale", "Iver"];

    private static readonly string[] _places = ["small towns", "the north", "two villages", "the schools"];

    private static string Short(int i) =>
        $"{_names[i % 9]}, Rosa ({1980 + i}): The work of teachers in {_places[i % 4]}. Boston: Lake Press.";

    private static void AssertEntries(PdfFile file) => Assert.Equal(
        [
            .. string.Join('\n', _entries).Replace("\n   ", " ", StringComparison.Ordinal).Split('\n'),
        ],
        Printed(file));

    private static IEnumerable<string> Printed(PdfFile file) =>
        new ArticleReader().Read("page.pdf", file.Build()).Article!.References.Select(reference => reference.Printed);
}
