using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests pages as LaTeX typesets them: accents over letters, bitmap fonts, lines in place of authors, line numbers.</summary>
public sealed class TexPdfTests
{
    private static readonly string[] _list =
    [
        "[1] A. Abel. Growth of cells in salt. J. Made Up, 12:345-367, 2001.",
        "[2] B. Bond. Decay of cells in water. J. Made Up, 13:21-29, 2002.",
        "[3] C. Cole. Rest of cells in the dark. J. Made Up, 14:3-9, 2003.",
    ];

    [Theory]
    [InlineData("Fern", "a", "´", "ndez", "Fernández")]
    [InlineData("Schr", "o", "¨", "dinger", "Schrödinger")]
    [InlineData("Casa", "n", "˜", "a", "Casaña")]
    public void An_accent_belongs_to_the_letter_that_it_stands_over(
        string before, string letter, string accent, string after, string expected)
    {
        var file = new PdfFile().Page().Text(60, 780, ["Some words of the article.", "References", .. _list]);
        file.Accented(60, 720, $"[4] D. {before}", letter, accent, $"{after} Sleep of cells. J. Made Up, 15:1-9, 2004.");

        Assert.StartsWith($"D. {expected} Sleep of cells.", Printed(file.Build())[3]);
    }

    [Fact]
    public void A_bitmap_font_without_names_has_ligatures_and_dashes()
    {
        // TeX's encoding OT1: \013 to \017 are ligatures, { and | are dashes, \177 is the dieresis.
        var printed = Printed(BitmapFont(
            "Some words of the article, with e\\016cient di\\013erences.", "References",
            "[1] A. Abel. Growth of \\014bres. J. Made Up, 12:345{367, 2001.",
            "[2] B. Bond. Decay of cells | a study. J. Made Up, 13:21{29, 2002."));

        Assert.Equal("A. Abel. Growth of fibres. J. Made Up, 12:345–367, 2001.", printed[0]);
        Assert.Equal("B. Bond. Decay of cells — a study. J. Made Up, 13:21–29, 2002.", printed[1]);
    }

    [Theory]
    [InlineData("0 1 -1 0 20 300 Tm (a\\177{|) Tj")]
    [InlineData("0 1 -1 0 20 300 Tm (\\177) Tj 1 0 0 1 60 700 Tm (12) Tj")]
    public void Sideways_text_in_a_bitmap_font_is_left_out_and_moves_no_correction(string sideways)
    {
        var printed = Printed(BitmapFont(
            $"Some words of the article, with e\\016cient di\\013erences.) Tj {sideways} ET BT /F1 10 Tf 60 768 Td (", "References",
            "[1] A. Abel. Growth of \\014bres. J. Made Up, 12:345{367, 2001.",
            "[2] B. Bond. Decay of cells. J. Made Up, 13:21{29, 2002.) Tj 0 1 -1 0 20 300 Tm (\\177{"));

        Assert.Equal("A. Abel. Growth of fibres. J. Made Up, 12:345–367, 2001.", printed[0]);
        Assert.Equal("B. Bond. Decay of cells. J. Made Up, 13:21–29, 2002.", printed[1]);
    }

    [Fact]
    public void A_bitmap_font_in_the_other_encoding_has_its_own_ligatures_and_dashes()
    {
        var printed = Printed(BitmapFont(
            "Some words of the article.", "References",
            "[1] A. Abel. Growth of \\034bres \\173a\\175. J. Made Up, 12:345\\025367, 2001.",
            "[2] B. Bond. Di\\033erences of cells. J. Made Up, 13:21\\02529, 2002."));

        Assert.Equal("A. Abel. Growth of fibres {a}. J. Made Up, 12:345–367, 2001.", printed[0]);
        Assert.Equal("B. Bond. Differences of cells. J. Made Up, 13:21–29, 2002.", printed[1]);
    }

    [Theory]
    [InlineData("60 717 24 0.4 re f", "——— Sleep of cells. J. Made Up, 15:1-9, 2004.")]
    [InlineData("0.4 w 60 717 m 84 717 l S", "——— Sleep of cells. J. Made Up, 15:1-9, 2004.")]
    [InlineData("60 717 24 0.4 re n", "Sleep of cells. J. Made Up, 15:1-9, 2004.")]
    [InlineData("60 717 240 0.4 re f", "Sleep of cells. J. Made Up, 15:1-9, 2004.")]
    [InlineData("87 714 24 0.4 re f", "Sleep of cells. J. Made Up, 15:1-9, 2004.")]
    public void A_line_in_place_of_authors_is_a_dash(string drawn, string expected)
    {
        string[] lines = ["Some words of the article.", "References", .. _list.Select(entry => entry[4..])];
        var text = string.Concat(lines.Select((line, i) => $"BT /F1 10 Tf 60 {780 - 12 * i} Td ({line}) Tj ET\n"));
        var page = text + $"BT /F1 10 Tf 86 714 Td (Sleep of cells. J. Made Up, 15:1-9, 2004.) Tj ET\n{drawn}\n";

        var printed = Printed(PdfFile.OfObjects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            PdfFile.Stream(page),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"));

        Assert.Contains(printed, entry => entry.EndsWith(expected, StringComparison.Ordinal));
        Assert.Equal(expected[0] == '—', printed.Exists(entry => entry.Contains('—', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_numbers_of_a_manuscript_s_lines_are_no_part_of_its_references()
    {
        string[] lines =
        [
            .. Enumerable.Range(0, 12).Select(i => $"some words of the article, and more words in line {(char)('a' + i)} of it"),
            "References",
            "Abel, A. (2001). Growth of cells in salt and in water that was held at a low",
            "    temperature. Journal of Made Up Things, 12:345-367.",
            "Bond, B. (2002). Decay of cells. Journal of Made Up Things, 13:21-29.",
            "Cole, C. (2003). Rest of cells in the dark, with remarks on the growth of those",
            "    that were held in the light. Journal of Made Up Things, 14:3-9.",
        ];
        var file = new PdfFile().Page().Text(90, 780, lines);
        for (var i = 0; i < lines.Length; i++)
            file.Text(i < 9 ? 65 : 60, 780 - PdfFile.Leading * i, $"{i + 1}");

        Assert.Equal(
            [
                "Abel, A. (2001). Growth of cells in salt and in water that was held at a low temperature."
                    + " Journal of Made Up Things, 12:345-367.",
                "Bond, B. (2002). Decay of cells. Journal of Made Up Things, 13:21-29.",
                "Cole, C. (2003). Rest of cells in the dark, with remarks on the growth of those that were held in the light."
                    + " Journal of Made Up Things, 14:3-9.",
            ],
            Printed(file.Build()));
    }

    [Fact]
    public void The_bare_numbers_of_a_list_are_labels()
    {
        var file = new PdfFile().Page().Text(60, 780, "Some words of the article.", "References");
        for (var i = 1; i <= 12; i++)
        {
            file.Text(60, 756 - PdfFile.Leading * i, $"{i}");
            file.Text(80, 756 - PdfFile.Leading * i, $"Abel {(char)('A' + i)}. Growth. J Made Up 20{i + 10};{i}:3-9.");
        }

        var article = new ArticleReader().Read("list.pdf", file.Build()).Article!;

        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"{i}"), article.References.Select(reference => reference.Label));
    }

    private static byte[] BitmapFont(params string[] lines)
    {
        var text = string.Concat(lines.Select((line, i) => $"BT /F1 10 Tf 60 {780 - 12 * i} Td ({line}) Tj ET\n"));
        var names = string.Join(' ', Enumerable.Range(1, 255).Select(code => $"/a{code}"));
        var widths = string.Join(' ', Enumerable.Repeat("0.5", 255));
        var glyphs = string.Join(' ', Enumerable.Range(1, 255).Select(code => $"/a{code} 6 0 R"));
        return PdfFile.OfObjects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            PdfFile.Stream(text),
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 1 /LastChar 255 /Widths [{widths}]"
                + $" /Encoding << /Type /Encoding /Differences [1 {names}] >> /CharProcs << {glyphs} >> >>",
            PdfFile.Stream("0.5 0 d0"));
    }

    private static List<string> Printed(byte[] pdf) =>
        [.. new ArticleReader().Read("paper.pdf", pdf).Article!.References.Select(reference => reference.Printed)];
}
