using System.Text;
using CsCheck;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Tests malicious and damaged files: each is refused with one sentence.</summary>
public sealed class HostilePdfTests
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>";

    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "nothing behind the header", "%PDF-1.7\n"u8.ToArray() },
            {
                "text behind the header",
                Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat("no objects here\n", 20_000)))
            },
            { "cut off", new PdfFile().Page().Text(60, 700, "Some words.").Build()[..400] },
            { "no text", new PdfFile().Page().Page().Build() },
            { "deep arrays", PdfFile.OfObjects(Catalog, Pages, new string('[', 500_000), PdfFile.Stream("")) },
            {
                "deep dictionaries",
                PdfFile.OfObjects(Catalog, Pages, string.Concat(Enumerable.Repeat("<</A", 200_000)), PdfFile.Stream(""))
            },
            { "deep arrays shown", PdfFile.OfObjects(Catalog, Pages, Page, PdfFile.Stream("BT " + new string('[', 300_000) + " TJ ET")) },
            { "pages that hold themselves", PdfFile.OfObjects(Catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>") },
            {
                "pages without end",
                PdfFile.OfObjects(
                    Catalog,
                    "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 4 >>",
                    "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 4 >>"
                )
            },
            { "a length that is itself", PdfFile.OfObjects(Catalog, Pages, Page, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream") },
            {
                "a form that draws itself",
                PdfFile.OfObjects(
                    Catalog,
                    Pages,
                    Page,
                    PdfFile.Stream("/A Do"),
                    PdfFile.Stream("/A Do /A Do", "/Type /XObject /Subtype /Form /Resources << /XObject << /A 5 0 R >> >>")
                )
            },
            { "run lengths many times over", PdfFile.OfObjects(Catalog, Pages, Page, RunLengths()) },
            {
                "many streams on a page",
                PdfFile.OfObjects(
                    [Catalog, Pages, Page.Replace("4 0 R", Contents(5)), .. Enumerable.Repeat(PdfFile.Deflated(60), 5)])
            },
            { "a bomb", PdfFile.OfObjects(Catalog, Pages, Page, PdfFile.Deflated(200)) },
            {
                "states without end",
                PdfFile.OfObjects(Catalog, Pages, Page, PdfFile.Stream(string.Concat(Enumerable.Repeat("q ", 300_000))))
            },
            {
                "forms that draw forms",
                PdfFile.OfObjects([Catalog, Pages, Page, PdfFile.Stream("/A Do"), .. Enumerable.Range(5, 12).Select(Form)])
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_one_sentence(string what, byte[] file)
    {
        var reading = new ArticleReader().Read(what, file);

        Assert.Matches("^[^\n]{10,200}\\.$", reading.Problem);
    }

    [Fact]
    public void Any_damage_to_a_file_gives_a_reading()
    {
        var whole = new PdfFile()
            .Page()
            .Text(
                60,
                700,
                "References",
                "1. Abel R. Growth of cells in salt. J Foo 2001;1:2-3.",
                "2. Bond T. More of it. J Foo 2002;1:4-5."
            )
            .Build();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                hits =>
                {
                    var damaged = (byte[])whole.Clone();
                    foreach (var (at, to) in hits)
                        damaged[at] = to;
                    return new ArticleReader().Read("damaged", damaged) is not null;
                },
                iter: 200
            );
    }

    private static string Contents(int streams) => $"[{string.Join(' ', Enumerable.Range(4, streams).Select(number => $"{number} 0 R"))}]";

    /// <summary>Returns a stream in which each pair of bytes decompresses to 128, which makes 4 GB after the second time.</summary>
    private static string RunLengths() => PdfFile.Stream(
        new string('\u0081', 2_000_000), $"/Filter [{string.Concat(Enumerable.Repeat("/RunLengthDecode ", 3))}]");

    private static string Form(int number) =>
        PdfFile.Stream(
            string.Concat(Enumerable.Repeat("/A Do ", 20)),
            $"/Type /XObject /Subtype /Form /Resources << /XObject << /A {number + 1} 0 R >> >>"
        );
}
