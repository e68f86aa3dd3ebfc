using System.Text;
using EnrichPipeline.Tests.Articles.Formats.Pdf;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>Makes small PDF files that would take unbounded memory or time to read.</summary>
internal static class PdfBombs
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Resources = "/Resources << /XObject << /A 5 0 R >> /Font << /F 5 0 R >> >>";
    private const string Page = $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {Resources} >>";
    private const int Many = 2_000_000;

    public static IReadOnlyList<(string Name, Func<byte[]> File)> All { get; } =
    [
        ("PDF: 2 GB of blanks, deflated", () => Content(PdfFile.Deflated(2048))),
        ("PDF: 60 MB in each of 40 streams", ManyStreams),
        ("PDF: deflated 200 times over", () => Content(Filtered("/FlateDecode", 200))),
        ("PDF: run lengths 20 times over", () => Content(Filtered("/RunLengthDecode", 20))),
        ("PDF: arrays 2 million deep", () => PdfFile.OfObjects(Catalog, Pages, new string('[', Many))),
        ("PDF: dictionaries a million deep", () => PdfFile.OfObjects(Catalog, Pages, Repeated("<</A", Many / 2))),
        ("PDF: page trees 20,000 deep", PageTrees),
        ("PDF: pages that hold themselves twice", () => PdfFile.OfObjects(Catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")),
        ("PDF: a billion pages announced", () => PdfFile.OfObjects(Catalog, "<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>", Page)),
        ("PDF: forms that draw 20 forms each, 12 deep", () => Content([PdfFile.Stream("/A Do"), .. Forms()])),
        ("PDF: a form that draws itself", () => Content(PdfFile.Stream("/A Do"), Form(5))),
        ("PDF: a length that is itself", () => Content("<< /Length 4 0 R >>\nstream\nBT ET\nendstream")),
        ("PDF: a table of 2 billion objects announced", () => Table("0 2147483647\n0000000000 65535 f \n", "")),
        ("PDF: a table of a million objects", () => Table($"0 {Many / 2}\n{Repeated("0000000009 00000 n \n", Many / 2)}", "")),
        ("PDF: a table that is its own predecessor", () => Table("0 1\n0000000000 65535 f \n", "/Prev 9")),
        ("PDF: a stream of objects that holds itself", ObjectStream),
        ("PDF: 2 million strings shown", () => Content(PdfFile.Stream("BT " + Repeated("(a)Tj ", Many) + "ET"))),
        ("PDF: a font that maps codes a million times", () => Content(PdfFile.Stream("BT /F 9 Tf (a) Tj ET"), Font(), CodeMap())),
    ];

    private static byte[] Content(params string[] fromFourth) => PdfFile.OfObjects([Catalog, Pages, Page, .. fromFourth]);

    private static byte[] ManyStreams()
    {
        var contents = string.Join(' ', Enumerable.Range(4, 40).Select(number => $"{number} 0 R"));
        var page = $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [{contents}] >>";
        var stream = PdfFile.Deflated(60);
        return PdfFile.OfObjects([Catalog, Pages, page, .. Enumerable.Repeat(stream, 40)]);
    }

    private static string Filtered(string filter, int times) =>
        PdfFile.Stream(new string('\u0081', 1_000_000), $"/Filter [{Repeated(filter + " ", times)}]");

    private static byte[] PageTrees() => PdfFile.OfObjects(
        [Catalog, .. Enumerable.Range(3, 20_000).Select(number => $"<< /Type /Pages /Kids [{number} 0 R] /Count 1 >>")]);

    private static IEnumerable<string> Forms() => Enumerable.Range(6, 12).Select(Form);

    private static string Form(int next) => PdfFile.Stream(
        Repeated("/A Do ", 20), $"/Type /XObject /Subtype /Form /Resources << /XObject << /A {next} 0 R >> >>");

    private static byte[] Table(string entries, string more) =>
        Encoding.Latin1.GetBytes($"%PDF-1.4\nxref\n{entries}trailer\n<< /Root 1 0 R /Size 2147483647 {more} >>\nstartxref\n9\n%%EOF");

    private static byte[] ObjectStream() => PdfFile.OfObjects(
        Catalog, Pages, PdfFile.Stream("3 0 3 0 ", "/Type /ObjStm /N 999999999 /First 8 /Extends 3 0 R"));

    private static string Font() => "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>";

    private static string CodeMap() => PdfFile.Stream(
        "/CIDInit /ProcSet findresource begin begincmap\n"
        + Repeated("1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n", Many / 40)
        + "endcmap end");

    private static string Repeated(string piece, int count) =>
        new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
