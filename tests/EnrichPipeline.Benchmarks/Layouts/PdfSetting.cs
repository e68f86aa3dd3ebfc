using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Sets paragraphs as a PDF: justified columns, words placed one by one, running heads and page numbers.</summary>
internal sealed class PdfSetting
{
    private const double Size = 9;
    private const double Leading = 11;
    private const double Left = 50;
    private const double Top = 770;
    private const double Bottom = 60;
    private const double TextWidth = 495;
    private const double BetweenColumns = 18;

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

    public PdfSetting(int columns, string journal, Random? hyphenate)
    {
        (_columns, _journal, _hyphenate) = (columns, journal, hyphenate);
        _font = _document.AddStandard14Font(Standard14Font.TimesRoman);
        _page = NewPage();
    }

    private double Width => (TextWidth - BetweenColumns * (_columns - 1)) / _columns;

    public byte[] Build() => _document.Build();

    /// <summary>Over the whole width, at the top of the first page.</summary>
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

    private void Line(IReadOnlyList<string> words, double indent, bool justify)
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
        page.AddText(number % 2 == 0 ? "Doe and others" : _journal.Length > 60 ? _journal[..60] : _journal, 8, new PdfPoint(Left, 800), _font);
        page.AddText(number.ToString(CultureInfo.InvariantCulture), 8, new PdfPoint(290, 30), _font);
        (_column, _y, _pageTop) = (0, Top, Top);
        return page;
    }

    private IEnumerable<List<string>> Lines(string text, double width, double hanging, double size)
    {
        var (line, used, room) = (new List<string>(), 0.0, width);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
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

    private int Cut(string word, double room, double size)
    {
        if (_hyphenate is null || word.Length < 7 || !word.All(char.IsLetter) || !word.Skip(1).All(char.IsLower) || _hyphenate.Next(10) < 2)
            return 0;
        var cut = word.Length - 3;
        while (cut > 2 && Measure(word[..cut], size) > room)
            cut--;
        return cut > 2 ? cut : 0;
    }

    /// <summary>What the standard fonts cannot show becomes a question mark.</summary>
    public static string Showable(string text) => string.Concat(text.Select(c => IsShowable(c) ? c : '?'));

    // Latin-1 and what else WinAnsi holds.
    private static bool IsShowable(char c) => c is >= ' ' and <= '~' or >= '¡' and <= 'ÿ' and not '\u00AD' or '–' or '—' or '‘' or '’' or '“' or '”' or '•' or '…' or '†' or 'Š' or 'š' or 'Ž' or 'ž' or 'Œ' or 'œ' or 'Ÿ';

    private double Measure(string text, double size) => text.Sum(Width1) * size / 1000;

    private double Width1(char c)
    {
        if (!_widths.TryGetValue(c, out var width))
            _widths[c] = width = _page.MeasureText(c.ToString(), 1000, new PdfPoint(0, 0), _font) is [var letter] ? letter.Width : 500;
        return width;
    }
}
