using System.Collections.Concurrent;
using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Sets paragraphs as a PDF: justified columns, words placed one by one, running heads and page numbers.</summary>
internal sealed class PdfTypesetter : IDisposable
{
    // From Debian's package fonts-liberation. In PdfPig, the standard fonts that need no file show ASCII only.
    private const string FontPath = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf";
    private const double Size = 9;
    private const double Leading = 11;
    private const double Left = 50;
    private const double Top = 770;
    private const double Bottom = 60;
    private const double TextWidth = 495;
    private const double BetweenColumns = 18;

    private static readonly ConcurrentDictionary<char, bool> _showable = new();
    private static readonly Lazy<byte[]> _fontFile = new(() => File.ReadAllBytes(FontPath));
    private static readonly Lazy<(PdfPageBuilder Page, PdfDocumentBuilder.AddedFont Font)> _glyphs = new(Probe);

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly Dictionary<char, double> _widths = [];
    private readonly int _columns;
    private readonly string _journal;
    private readonly Random? _hyphenate;
    private PdfPageBuilder _page;
    private int _column;
    private double _y;
    private double _pageTop = Top;

    public PdfTypesetter(int columns, string journal, Random? hyphenate)
    {
        (_columns, _journal, _hyphenate) = (columns, journal, hyphenate);
        _font = _document.AddTrueTypeFont(_fontFile.Value);
        _page = NewPage();
    }

    private double Width => (TextWidth - BetweenColumns * (_columns - 1)) / _columns;

    public int Pages => _document.Pages.Count;

    public byte[] Build() => _document.Build();

    public void Dispose() => _document.Dispose();

    /// <summary>Writes a title over the whole width, at the top of the first page.</summary>
    public void Title(string text)
    {
        foreach (var line in Lines(text, TextWidth, 0, 16))
        {
            _page.AddText(string.Join(' ', line), 16, new PdfPoint(Left, _y - 16), _font);
            _y -= 20;
        }

        (_pageTop, _y) = (_y - 10, _y - 10);
    }

    public void Paragraph(string text, double hanging = 0, double after = 0)
    {
        var lines = Lines(text, Width, hanging, Size).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = i == 0 ? 0 : hanging;
            Line(lines[i], indent, justify: i < lines.Count - 1);
        }

        _y -= after;
    }

    private void Line(List<string> words, double indent, bool justify)
    {
        if (_y - Leading < Bottom)
            NextColumn();
        _y -= Leading;
        var natural = words.Sum(word => Measure(word, Size));
        var blank = justify && words.Count > 1 ? (Width - indent - natural) / (words.Count - 1) : Measure(" ", Size);
        var x = Left + _column * (Width + BetweenColumns) + indent;
        foreach (var word in words)
        {
            _page.AddText(word, Size, new PdfPoint(x, _y), _font);
            x += Measure(word, Size) + blank;
        }
    }

    private void NextColumn()
    {
        if (++_column < _columns)
        {
            _y = _pageTop;
            return;
        }

        _page = NewPage();
    }

    private PdfPageBuilder NewPage()
    {
        var page = _document.AddPage(595, 842);
        var number = 100 + _document.Pages.Count;
        page.AddText(
            number % 2 == 0 ? "Doe and others"
                : _journal.Length > 60 ? _journal[..60]
                : _journal,
            8,
            new PdfPoint(Left, 800),
            _font
        );
        page.AddText(number.ToString(CultureInfo.InvariantCulture), 8, new PdfPoint(290, 30), _font);
        (_column, _y, _pageTop) = (0, Top, Top);
        return page;
    }

    private IEnumerable<List<string>> Lines(string text, double width, double hanging, double size)
    {
        var (line, used, room) = (new List<string>(), 0.0, width);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width - hanging, size)))
        {
            var rest = word;
            var wide = Measure(rest, size);
            if (line.Count > 0 && used + Measure(" ", size) + wide > room)
            {
                if (Cut(rest, room - used - Measure(" -", size), size) is > 0 and var cut)
                {
                    line.Add(rest[..cut] + "-");
                    rest = rest[cut..];
                }

                yield return line;
                (line, used, room) = ([], 0, width - hanging);
            }

            used += (line.Count > 0 ? Measure(" ", size) : 0) + Measure(rest, size);
            line.Add(rest);
        }

        yield return line;
    }

    // Addresses longer than a line are broken at any character.
    private IEnumerable<string> Pieces(string word, double width, double size)
    {
        while (Measure(word, size) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && Measure(word[..fits], size) > width)
                fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private int Cut(string word, double room, double size)
    {
        if (_hyphenate is null || word.Length < 7 || !word.All(char.IsLetter) || !word.Skip(1).All(char.IsLower) || _hyphenate.Next(10) < 2)
            return 0;
        var cut = word.Length - 3;
        while (cut > 2 && Measure(word[..cut], size) > room)
            cut--;
        return cut > 2 ? cut : 0;
    }

    /// <summary>Returns the text as the font can show it, with question marks for missing characters.</summary>
    public static string Showable(string text) => string.Concat(text.Select(c => _showable.GetOrAdd(c, IsShowable) ? c : '?'));

    private static bool IsShowable(char c)
    {
        var font = _glyphs.Value;
        try
        {
            return c >= ' ' && font.Page.MeasureText(c.ToString(), 10, new PdfPoint(0, 0), font.Font).Count == 1;
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static (PdfPageBuilder Page, PdfDocumentBuilder.AddedFont Font) Probe()
    {
        var document = new PdfDocumentBuilder();
        return (document.AddPage(595, 842), document.AddTrueTypeFont(_fontFile.Value));
    }

    private double Measure(string text, double size) => text.Sum(Width1) * size / 1000;

    private double Width1(char c)
    {
        if (!_widths.TryGetValue(c, out var width))
            _widths[c] = width = _page.MeasureText(c.ToString(), 1000, new PdfPoint(0, 0), _font) is [var letter]
                ? letter.EndBaseLine.X - letter.StartBaseLine.X
                : 500;
        return width;
    }
}
