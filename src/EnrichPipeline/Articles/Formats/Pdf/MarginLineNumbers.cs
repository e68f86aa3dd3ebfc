using System.Globalization;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Leaves out the line numbers that a manuscript for review has in its margin.</summary>
/// <remarks>A list of one-line entries has numbers beside its lines, too, but none of its lines begins in mid-sentence. This is not
/// asked of pages after one with line numbers.</remarks>
internal sealed class MarginLineNumbers
{
    private const int FirstPages = 2;
    private const int MaxDigits = 4;
    private const int MinNumbers = 8;
    private const int MinKnown = 2;

    // Limits the work, because each number is compared with each line.
    private const int MaxSegments = 5_000;
    private const double InLine = 3;
    private const double FurthestText = 90;
    private const double SameBaseline = 0.4;

    // Headings, figures and running heads may have no number.
    private const double ShareOfLines = 0.75;
    private const double ShareOfSteps = 0.9;
    private const double ShareInMidSentence = 0.15;

    // The right edges of the numbers on earlier pages. On the pages of a list, few lines begin in mid-sentence.
    private readonly List<double> _edges = [];
    private int _page;

    /// <summary>Returns the segments of the next page without its line numbers.</summary>
    public List<Segment> DropFrom(List<Segment> page)
    {
        _page++;
        if (_edges.Count == 0 && _page > FirstPages || page.Count > MaxSegments)
            return page;
        var columns = Columns(page).Where(column => IsNumbering(column, page)).ToList();
        _edges.AddRange(columns.Select(column => column.Max(number => number.Right)).Where(right => !IsAtKnownEdge(right)));
        var numbers = columns.SelectMany(column => column).ToHashSet();
        return numbers.Count == 0 ? page : page.FindAll(segment => !numbers.Contains(segment));
    }

    // Returns the columns of numbers with aligned right edges.
    private IEnumerable<List<Segment>> Columns(List<Segment> page)
    {
        var numbers = page.FindAll(segment => Value(segment) is not null).OrderBy(segment => segment.Right).ToList();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start + 1;
            while (end < numbers.Count && numbers[end].Right - numbers[start].Right <= InLine)
                end++;
            if (end - start >= (IsAtKnownEdge(numbers[start].Right) ? MinKnown : MinNumbers))
                yield return [.. numbers[start..end].OrderByDescending(number => number.Baseline)];
            start = end;
        }
    }

    private bool IsNumbering(List<Segment> column, List<Segment> page)
    {
        var steps = column.Zip(column.Skip(1), (above, below) => Value(below) - Value(above)).ToList();
        var right = column.Max(number => number.Right);
        var lines = page.FindAll(segment => segment.Left > right && segment.Left < right + FurthestText
            && segment.Baseline <= column[0].Baseline + column[0].Size && segment.Baseline >= column[^1].Baseline - column[^1].Size);
        // The number of the page may stand in the same column.
        return steps.Count(step => step == 1) >= Math.Min(ShareOfSteps * steps.Count, Math.Max(1, steps.Count - 1))
            && lines.Count(line => column.Exists(number => IsBeside(number, line))) >= ShareOfLines * lines.Count
            && (IsAtKnownEdge(right) || BeginInMidSentence(lines));
    }

    private bool IsAtKnownEdge(double right) => _edges.Exists(edge => Math.Abs(edge - right) <= InLine);

    private static bool BeginInMidSentence(List<Segment> lines) =>
        lines.Count(line => line.Glyphs[0].Text is [var first, ..] && char.IsLower(first)) >= ShareInMidSentence * lines.Count;

    private static bool IsBeside(Segment number, Segment line) => Math.Abs(number.Baseline - line.Baseline) <= SameBaseline * line.Size;

    private static int? Value(Segment segment) =>
        segment.Glyphs.Count <= MaxDigits && segment.Glyphs.All(glyph => glyph.Text is [>= '0' and <= '9'])
            ? int.Parse(string.Concat(segment.Glyphs.Select(glyph => glyph.Text)), CultureInfo.InvariantCulture)
            : null;
}
