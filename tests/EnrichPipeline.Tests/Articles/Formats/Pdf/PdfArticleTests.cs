using System.Text.Json;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

public sealed class PdfArticleTests
{
    [Fact]
    public void A_numbered_list_in_one_column_is_read_with_its_labels()
    {
        var article = Read(
            new PdfFile().Page().Text(60, 780, ["Some words on a drug and on what it does", "", "References", .. Numbered(1, 4)])
        ).Article!;

        Assert.Equal(Expected(1, 4), article.References.Select(reference => reference.Printed));
        Assert.Equal(["1.", "2.", "3.", "4."], article.References.Select(reference => reference.Label));
    }

    [Fact]
    public void Two_columns_under_a_title_across_both_are_read_one_after_the_other()
    {
        var file = new PdfFile().Page()
            .Text(60, 800, "A title that runs over the whole width of both of the columns that stand under it here, wide")
            .Text(60, 770, ["Some words of the article.", "More of them.", "References", .. Numbered(1, 3)])
            .Text(320, 770, Numbered(4, 7));

        var article = Read(file).Article!;

        Assert.Equal(Expected(1, 7), article.References.Select(reference => reference.Printed));
        Assert.StartsWith("A title that runs", article.Metadata.Title);
    }

    [Fact]
    public void Furniture_between_pages_and_columns_does_not_get_into_an_entry()
    {
        var file = new PdfFile();
        for (var page = 0; page < 3; page++)
        {
            file.Page().Text(60, 815, "J Made Up 2019").Text(290, 30, $"{page + 101}")
                .Text(60, 770, [.. page == 0 ? (string[])["Some words.", "References"] : [], .. Numbered(page * 8 + 1, page * 8 + 4)])
                .Text(320, 770, Numbered(page * 8 + 5, page * 8 + 8));
        }

        Assert.Equal(Expected(1, 24), Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Fact]
    public void An_entry_runs_on_over_the_end_of_a_column_and_of_a_page()
    {
        string[] all = ["Some words.", "References", .. Numbered(1, 12)];
        var file = new PdfFile()
            .Page()
            .Text(60, 300, all[..7])
            .Text(320, 300, all[7..15])
            .Page()
            .Text(60, 780, all[15..21])
            .Text(320, 780, all[21..]);

        Assert.Equal(Expected(1, 12), Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Theory]
    [InlineData(270)]
    [InlineData(500)]
    public void The_room_behind_the_labels_of_the_right_column_is_no_gutter(double pageNumber)
    {
        var file = new PdfFile().Page().Text(60, 780, "Some words of the article.", "References");
        for (var i = 1; i <= 16; i++)
        {
            var (x, y) = (i <= 8 ? 60 : 306, 750 - 3 * PdfFile.Leading * ((i - 1) % 8));
            file.Text(x, y, $"[{i}]");
            file.Text(
                x + 32, y, $"{Authors(i)}. Growth of cells held in {_media[i % 5]}", $"water. J {_names[i % 7]} {1980 + i};{i}:34-56.");
        }
        file.Text(pageNumber, 400, "page 4 of 42");

        var references = Read(file).Article!.References;

        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"[{i}]"), references.Select(reference => reference.Label));
        Assert.All(references, reference => Assert.EndsWith(":34-56.", reference.Printed));
    }

    [Fact]
    public void Hanging_indents_part_entries_without_numbers()
    {
        string[] names = ["Abel R, Bond T", "Cole M", "Dunn K, Eder L", "Ford P", "Gold S", "Hill A"];
        var lines = names.SelectMany(
            (name, i) => (string[])[$"{name} ({2001 + i}) Growth of cells in salt water and in", $"    other media. J Foo {12 + i}, 34-56."]
        );

        var article = Read(new PdfFile().Page().Text(60, 780, ["Some words.", "References", .. lines])).Article!;

        Assert.Equal(
            names.Select((name, i) => $"{name} ({2001 + i}) Growth of cells in salt water and in other media. J Foo {12 + i}, 34-56."),
            article.References.Select(reference => reference.Printed)
        );
    }

    [Fact]
    public void A_last_page_that_is_hardly_begun_has_the_columns_of_the_page_before()
    {
        string[] all = ["Some words.", "References", .. Numbered(1, 15)];
        var file = new PdfFile()
            .Page()
            .Text(60, 780, all[..14])
            .Text(320, 780, all[14..28])
            .Page()
            .Text(60, 780, all[28..30])
            .Text(320, 780, all[30..]);

        Assert.Equal(Expected(1, 15), Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Fact]
    public void What_a_browser_prints_over_and_under_each_page_does_not_get_into_an_entry()
    {
        string[] all = ["Some words.", "References", .. Numbered(1, 12)];
        var file = new PdfFile();
        for (var page = 0; page < 2; page++)
        {
            file.Page().Text(24, 826, "11/26/26, 7:36 PM").Text(24, 16, "https://example.org/salt").Text(560, 16, $"{page + 1}/2")
                .Text(60, 780, all[(page * 13)..(page * 13 + 7)]).Text(320, 780, all[(page * 13 + 7)..(page * 13 + 13)]);
        }

        Assert.Equal(Expected(1, 12), Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_last_page_of_an_entry_alone_at_the_edge_of_a_page_is_no_page_s_number(bool atFoot)
    {
        string[] first = ["References", "1. Abel R. Growth of cells. J Foo 2001;12:34-56.", "2. Bond T. Volume. Bar Lett 2003;64:310-"];
        var file = new PdfFile()
            .Page()
            .Text(60, 100, atFoot ? [.. first, "316"] : first)
            .Text(290, 30, "101")
            .Page()
            .Text(60, 780, atFoot ? [] : ["316"])
            .Text(60, 760, "3. Cole M. Light in rooms. J Foo 2004;15:7-9.")
            .Text(290, 30, "102");

        Assert.EndsWith("64:310-316", Read(file).Article!.References[1].Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_told_apart_where_no_blank_is_shown()
    {
        var file = new PdfFile().Page().Text(60, 780, "Some words.", "References");
        foreach (var (line, i) in Numbered(1, 3).Select((line, i) => (line, i)))
            file.Letters(60, 750 - i * PdfFile.Leading, line);

        Assert.Equal(Expected(1, 3), Read(file).Article!.References.Select(reference => reference.Printed));
    }

    [Theory]
    [InlineData("Some words on a drug and more", "Some words on a drug and more")]
    [InlineData("Microsoft Word - draft final 3 (2).doc", "Some words on a drug and more")]
    public void The_file_s_own_title_counts_only_if_the_page_prints_it(string title, string expected) =>
        Assert.Equal(
            expected,
            Read(
                new PdfFile().Title(title).Page().Text(60, 780, ["Some words on a drug and more", "", "References", .. Numbered(1, 4)])
            ).Article!.Metadata.Title
        );

    [Fact]
    public async Task A_pdf_goes_through_the_whole_pipeline()
    {
        using var folder = new TemporaryFolder();
        var file = new PdfFile().Page().Text(
            60, 780, "A page about a drug", "", "References",
            "1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic", "syndromes. N Engl J Med 2005, 352:549-557.",
            "2. Miller Q, Baker Z: Songs of the clockwork heron in winter gardens.", "J Imagined Ornithol 1931, 7:12-19.");
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "paper.txt"), file.Build());

        await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "paper.txt.json")));
        var references = document.RootElement.GetProperty("references").EnumerateArray().ToList();
        Assert.Equal([Texts.KnownDoi, null], references.Select(reference => reference.GetProperty("doi").GetString()));
    }

    private static readonly string[] _names = ["Abel", "Bond", "Cole", "Dunn", "Eder", "Ford", "Gold"];
    private static readonly string[] _media = ["salt", "sugar", "sea", "rain", "river"];

    private static string[] Numbered(int from, int to) =>
        [
            .. Enumerable
                .Range(from, to - from + 1)
                .SelectMany(i =>
                    (string[])
                        [
                            $"{i}. {Authors(i)}. Growth of cells in {_media[i % 5]}",
                            $"water. J {_names[i % 7]}{(char)('a' + i % 26)} {1980 + i};{i}:34-56.",
                        ]
                ),
        ];

    private static IEnumerable<string> Expected(int from, int to) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(i =>
                $"{Authors(i)}. Growth of cells in {_media[i % 5]} water. J {_names[i % 7]}{(char)('a' + i % 26)} {1980 + i};{i}:34-56."
            );

    private static string Authors(int i) => $"{_names[i % 7]} R, {_names[(i + 3) % 7]} T";

    private static ArticleReadResult Read(PdfFile file) => new ArticleReader().Read("page.txt", file.Build());
}
