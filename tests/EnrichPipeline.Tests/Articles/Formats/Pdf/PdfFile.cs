using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

/// <summary>Makes small PDF files, with lines at chosen places or from objects written by hand.</summary>
internal sealed class PdfFile : IDisposable
{
    public const double Leading = 12;
    private const double Size = 10;
    private const double Slope = 0.02;
    private const double WideGap = 1.2;

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private PdfPageBuilder? _page;

    public PdfFile() => _font = _document.AddStandard14Font(Standard14Font.TimesRoman);

    public PdfFile Title(string title)
    {
        _document.DocumentInformation.Title = title;
        return this;
    }

    public PdfFile Author(string author)
    {
        _document.DocumentInformation.Author = author;
        return this;
    }

    /// <summary>Adds an entry to the information dictionary that only publishers write.</summary>
    public PdfFile Entry(string name, string value)
    {
        _document.DocumentInformation.CustomMetadata[name] = value;
        return this;
    }

    public PdfFile Page()
    {
        _page = _document.AddPage(595, 842);
        return this;
    }

    /// <summary>
    /// Adds lines one below the other. A leading space moves a line five points to the right; an empty line is half a line of space.
    /// </summary>
    public PdfFile Text(double x, double y, params string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0)
                _page!.AddText(line.TrimStart(), Size, new PdfPoint(x + 5 * (line.Length - line.TrimStart().Length), y), _font);
            y -= line.Length > 0 ? Leading : Leading / 2;
        }

        return this;
    }

    /// <summary>Adds one line of the given type size.</summary>
    public PdfFile Large(double x, double y, double size, string line)
    {
        _page!.AddText(line, size, new PdfPoint(x, y), _font);
        return this;
    }

    /// <summary>Draws a horizontal line.</summary>
    public PdfFile Rule(double x, double y, double length)
    {
        _page!.DrawLine(new PdfPoint(x, y), new PdfPoint(x + length, y), 0.4);
        return this;
    }

    /// <summary>Adds words with the given room between them and no blanks.</summary>
    public PdfFile Words(double x, double y, double room, string line)
    {
        foreach (var word in line.Split(' '))
        {
            _page!.AddText(word, Size, new PdfPoint(x, y), _font);
            x = End(word, x, y) + room;
        }

        return this;
    }

    /// <summary>Adds a line letter by letter, with spaces only as room between the letters.</summary>
    public PdfFile Letters(double x, double y, string line)
    {
        foreach (var letter in line)
        {
            if (letter != ' ')
                _page!.AddText(letter.ToString(), Size, new PdfPoint(x, y), _font);
            x = _page!.MeasureText(letter.ToString(), Size, new PdfPoint(x, y), _font)[0].EndBaseLine.X;
        }

        return this;
    }

    /// <summary>
    /// Adds lines as text recognition writes them: unpainted, each word by itself without spaces, on a page turned a little, with wide gaps
    /// between words, and with a type size that differs from line to line.
    /// </summary>
    public PdfFile Recognised(double x, double y, double size, double leading, params string[] lines)
    {
        _page!.SetTextRenderingMode(TextRenderingMode.Neither);
        foreach (var line in lines)
        {
            var at = x + 5 * (line.Length - line.TrimStart().Length);
            foreach (var word in line.TrimStart().Split(' '))
            {
                _page!.AddText(word, size, new PdfPoint(at, y + Slope * at), _font);
                at = _page.MeasureText(word, size, new PdfPoint(at, y), _font)[^1].EndBaseLine.X + WideGap * size;
            }

            y -= leading;
        }

        return this;
    }

    /// <summary>Adds one line with an accent over the middle of a letter, drawn before the letter.</summary>
    public PdfFile Accented(double x, double y, string before, string letter, string accent, string after)
    {
        var over = End(before, x, y);
        var behind = End(letter, over, y);
        var width = End(accent, 0, y);
        _page!.AddText(before, Size, new PdfPoint(x, y), _font);
        _page!.AddText(accent, Size, new PdfPoint((over + behind - width) / 2, y), _font);
        _page!.AddText(letter, Size, new PdfPoint(over, y), _font);
        _page!.AddText(after, Size, new PdfPoint(behind, y), _font);
        return this;
    }

    private double End(string text, double x, double y) => _page!.MeasureText(text, Size, new PdfPoint(x, y), _font)[^1].EndBaseLine.X;

    public byte[] Build() => _document.Build();

    public void Dispose() => _document.Dispose();

    /// <summary>Returns a file of the given objects, of which the first is the catalog. Readers rebuild the missing object table.</summary>
    public static byte[] OfObjects(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        for (var i = 0; i < objects.Length; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        return Encoding.Latin1.GetBytes(text + "trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF");
    }

    public static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    public static string Deflated(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < megabytes; i++)
                deflate.Write(blanks);
        }

        return Stream(Encoding.Latin1.GetString(packed.ToArray()), "/Filter /FlateDecode");
    }
}
