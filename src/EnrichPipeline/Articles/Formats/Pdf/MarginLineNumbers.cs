using System.Globalization;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Leaves out the line numbers that a manuscript for review has in its margins: at each line, or at each fifth line.</summary>
/// <remarks>A list of one-line entries has numbers beside its lines, too, but none of its lines begins in mid-sentence. This is not
/// asked of pages after one with line numbers.</remarks>
internal sealed class MarginLineNumbers
{
    private const int FirstPages = 2;
    private const int MaxDigits = 4;
    private const int MinNumbers = 8;
    private const int MinApart = 4;
    private const int MinKnown = 2;
    private const int WidestStep = 10;

    // Limits the work, because each number is compared with each line.
    private const int MaxSegments = 5_000;
    private const double InLine = 3;
    private const double FurthestText = 90;

    // Some numbers are printed at equal distances, so that a line may be halfway between two of them.
    private const double SameBaseline = 0.65;

    // Headings, figures and running heads may have no number.
    private const double ShareOfLines = 0.75;
    private const double ShareOfSteps = 0.9;
    private const double ShareInMidSentence = 0.15;
    private const double ShareInMargin = 0.9;

    // The edges of the numbers on earlier pages. On the pages of a list, few lines begin in mid-sentence.
    private readonly List<double> _edges = [];
    private int _page;

    /// <summary>Returns the segments of the next page without its line numbers.</summary>
    public List<Segment> DropFrom(List<Segment> page)
    {
        _page++;
        if (page.Count > MaxSegments)
            return page;
        var (numbers, text) = (page.FindAll(segment => Value(segment) is not null), page.FindAll(segment => Value(segment) is null));
        var found = Found(numbers, column => IsNumbering(column, page, text)).SelectMany(column => column).ToHashSet();
        if (found.Count == 0)
            return page;
        found.UnionWith(Found(numbers, column => IsBehindText(column, text)).SelectMany(column => column));
        return page.FindAll(segment => !found.Contains(segment));
    }

    private IEnumerable<List<Segment>> Found(List<Segment> numbers, Predicate<List<Segment>> isNumbering)
    {
        foreach (var edge in (Func<Segment, double>[])[number => number.Right, number => number.Left])
        {
            foreach (var column in Columns(numbers, edge).Where(column => isNumbering(column)).ToList())
            {
                if (!IsAtKnownEdge(edge(column[0])))
                    _edges.Add(edge(column[0]));
                yield return column;
            }
        }
    }

    // Returns the columns of numbers with aligned edges.
    private IEnumerable<List<Segment>> Columns(List<Segment> page, Func<Segment, double> edge)
    {
        var numbers = page.OrderBy(edge).ToList();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start + 1;
            while (end < numbers.Count && edge(numbers[end]) - edge(numbers[start]) <= InLine)
                end++;
            if (end - start >= (IsAtKnownEdge(edge(numbers[start])) ? MinKnown : MinApart))
                yield return [.. numbers[start..end].OrderByDescending(number => number.Baseline)];
            start = end;
        }
    }

    private bool IsNumbering(List<Segment> column, List<Segment> page, List<Segment> text)
    {
        var (step, right) = (StepOf(column), column.Max(number => number.Right));
        if (step == 0)
            return false;
        var lines = LinesBeside(column, right, page);
        var numbered = step == 1
            ? Most(lines, ShareOfLines, line => column.Exists(number => IsBeside(number, line)))
            : Most(column, ShareOfLines, number => lines.Exists(line => IsBeside(number, line)));
        return numbered && (IsAtKnownEdge(right) || IsAtKnownEdge(column[0].Left)
            || column.Count >= (step == 1 ? MinNumbers : MinApart)
                && (step == 1 && _page <= FirstPages || Most(text, ShareInMargin, segment => segment.Left > right))
                && Most(lines, ShareInMidSentence, IsInMidSentence));
    }

    private static List<Segment> LinesBeside(List<Segment> column, double right, List<Segment> page) =>
        page.FindAll(segment => segment.Left > right && segment.Left < right + FurthestText
            && segment.Baseline <= column[0].Baseline + column[0].Size && segment.Baseline >= column[^1].Baseline - column[^1].Size);

    // In two columns, the lines of the right one have their numbers behind them.
    private static bool IsBehindText(List<Segment> column, List<Segment> text) =>
        StepOf(column) > 0 && Most(text, ShareInMargin, segment => segment.Right < column[0].Left);

    /// <summary>Returns by how much each number is higher than the one above, or 0 if they do not count up. Numbers that are not at each
    /// line are multiples of that step.</summary>
    private static int StepOf(List<Segment> column)
    {
        var steps = column.Zip(column.Skip(1), (above, below) => Value(below)!.Value - Value(above)!.Value).ToList();
        var step = steps.CountBy(difference => difference).MaxBy(difference => difference.Value).Key;
        // The number of the page may stand in the same column.
        return step is >= 1 and <= WidestStep
            && steps.Count(own => own == step) >= Math.Min(ShareOfSteps * steps.Count, Math.Max(1, steps.Count - 1))
            && column.Count(number => Value(number) % step == 0) >= column.Count - 1 ? step : 0;
    }

    private bool IsAtKnownEdge(double edge) => _edges.Exists(known => Math.Abs(known - edge) <= InLine);

    private static bool IsInMidSentence(Segment line) => line.Glyphs[0].Text is [var first, ..] && char.IsLower(first);

    private static bool Most(List<Segment> segments, double share, Predicate<Segment> has) =>
        segments.Count(one => has(one)) >= share * segments.Count;

    private static bool IsBeside(Segment number, Segment line) => Math.Abs(number.Baseline - line.Baseline) <= SameBaseline * line.Size;

    private static int? Value(Segment segment) =>
        segment.Glyphs.Count <= MaxDigits && segment.Glyphs.All(glyph => glyph.Text is [>= '0' and <= '9'])
            ? int.Parse(string.Concat(segment.Glyphs.Select(glyph => glyph.Text)), CultureInfo.InvariantCulture)
            : null;
}
