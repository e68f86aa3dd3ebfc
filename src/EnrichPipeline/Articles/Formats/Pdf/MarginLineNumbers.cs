using System.Globalization;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Leaves out the line numbers that a manuscript for review has in its margin.</summary>
/// <remarks>A list of one-line entries has numbers beside its lines, too, but none of its lines begins in mid-sentence.</remarks>
internal sealed class MarginLineNumbers
{
    private const int FirstPages = 2;
    private const int MaxDigits = 4;
    private const int MinNumbers = 8;

    // Limits the work, because each number is compared with each line.
    private const int MaxSegments = 5_000;
    private const double InLine = 3;
    private const double FurthestText = 90;
    private const double SameBaseline = 0.4;

    // Headings, figures and running heads may have no number.
    private const double ShareOfLines = 0.75;
    private const double ShareOfSteps = 0.9;
    private const double ShareInMidSentence = 0.15;

    private bool _hasNumbers;
    private int _page;

    /// <summary>Returns the segments of the next page without its line numbers.</summary>
    public List<Segment> DropFrom(List<Segment> page)
    {
        _page++;
        if (!_hasNumbers && _page > FirstPages || page.Count > MaxSegments)
            return page;
        var numbers = Columns(page).Where(column => IsNumbering(column, page)).SelectMany(column => column).ToHashSet();
        _hasNumbers |= numbers.Count > 0;
        return numbers.Count == 0 ? page : page.FindAll(segment => !numbers.Contains(segment));
    }

    // Returns the columns of numbers with aligned right edges.
    private static IEnumerable<List<Segment>> Columns(List<Segment> page)
    {
        var numbers = page.FindAll(segment => Value(segment) is not null).OrderBy(segment => segment.Right).ToList();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start + 1;
            while (end < numbers.Count && numbers[end].Right - numbers[start].Right <= InLine)
                end++;
            if (end - start >= MinNumbers)
                yield return [.. numbers[start..end].OrderByDescending(number => number.Baseline)];
            start = end;
        }
    }

    private static bool IsNumbering(List<Segment> column, List<Segment> page)
    {
        var steps = column.Zip(column.Skip(1), (above, below) => Value(below) - Value(above)).ToList();
        var right = column.Max(number => number.Right);
        var lines = page.FindAll(segment => segment.Left > right && segment.Left < right + FurthestText
            && segment.Baseline <= column[0].Baseline + column[0].Size && segment.Baseline >= column[^1].Baseline - column[^1].Size);
        return steps.Count(step => step == 1) >= ShareOfSteps * steps.Count
            && lines.Count(line => column.Exists(number => IsBeside(number, line))) >= ShareOfLines * lines.Count
            && lines.Count(line => line.Glyphs[0].Text is [var first, ..] && char.IsLower(first)) >= ShareInMidSentence * lines.Count;
    }

    private static bool IsBeside(Segment number, Segment line) => Math.Abs(number.Baseline - line.Baseline) <= SameBaseline * line.Size;

    private static int? Value(Segment segment) =>
        segment.Glyphs.Count <= MaxDigits && segment.Glyphs.All(glyph => glyph.Text is [>= '0' and <= '9'])
            ? int.Parse(string.Concat(segment.Glyphs.Select(glyph => glyph.Text)), CultureInfo.InvariantCulture)
            : null;
}
