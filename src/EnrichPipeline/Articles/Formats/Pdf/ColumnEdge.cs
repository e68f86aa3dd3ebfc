namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Separates the lines of two columns where the white between them is as narrow as a blank: TeX lets long lines run into
/// it.</summary>
/// <remarks>Lines that begin at the same place in the middle of a page show where its right column begins.</remarks>
internal static class ColumnEdge
{
    private const int MinLines = 5;
    private const int MaxSegments = 3_000;

    // Limits the work, because each place is compared with each line. A page has a few such places.
    private const int MaxLooked = 40;
    private const double FirstPlace = 0.3;
    private const double LastPlace = 0.7;
    private const double SamePlace = 0.7;
    private const double Blank = 0.2;
    private const double ShareOfCrossing = 0.34;
    private const double White = 1.2;
    private const double LongestOverrun = 3;

    /// <summary>Returns the segments of a page, those over the edge of the right column cut, and the lines before it without what stands in
    /// the white.</summary>
    public static List<Segment> Separate(List<Segment> page)
    {
        if (page.Count is < 2 * MinLines or > MaxSegments || Find(page) is not { } edge)
            return page;
        var beyond = page.FindAll(segment => Math.Abs(segment.Left - edge) <= SamePlace);
        return [.. page.SelectMany(segment => Cut(segment, edge)).Select(segment => Shortened(segment, edge, beyond))];
    }

    private static double? Find(List<Segment> page)
    {
        var (left, right) = (page.Min(segment => segment.Left), page.Max(segment => segment.Right));
        var places = page.SelectMany(Places)
            .Where(place => place > left + FirstPlace * (right - left) && place < left + LastPlace * (right - left))
            .Order()
            .ToArray();
        for (var (first, looked) = (0, 0); first < places.Length && looked < MaxLooked;)
        {
            var end = first + 1;
            while (end < places.Length && places[end] - places[first] <= SamePlace)
                end++;
            if (end - first < MinLines)
            {
                first++;
                continue;
            }

            // The lines of a list begin behind its labels, too.
            if (places[first..end].Average() is var edge && IsBetweenLines(edge, page))
                return edge;
            (first, looked) = (end, looked + 1);
        }

        return null;
    }

    // In lines with wide gaps, words may begin below each other by chance, but other lines go on over that place.
    private static bool IsBetweenLines(double edge, List<Segment> page)
    {
        var beginning = page.FindAll(segment => Places(segment).Any(place => Math.Abs(place - edge) <= SamePlace));
        var (top, bottom) = (beginning.Max(segment => segment.Baseline), beginning.Min(segment => segment.Baseline));
        var crossing = page.Count(segment => segment.Baseline <= top && segment.Baseline >= bottom
            && segment.Left < edge - segment.Size && segment.Right > edge + segment.Size && !Cut(segment, edge).Skip(1).Any());
        return crossing <= ShareOfCrossing * beginning.Count;
    }

    // A label may stand so close to the line on its left that the two are one segment.
    private static IEnumerable<double> Places(Segment segment) =>
        segment.Glyphs.Where((_, i) => i == 0 || IsNumberInBrackets(segment, i)).Select(glyph => glyph.Left);

    private static bool IsNumberInBrackets(Segment segment, int at) =>
        segment.Glyphs[at].Text == "[" && segment.Glyphs[at].Left - segment.Glyphs[at - 1].Right > Blank * segment.Size
        && at + 1 < segment.Glyphs.Count && segment.Glyphs[at + 1].Text is [>= '0' and <= '9'];

    private static IEnumerable<Segment> Cut(Segment segment, double edge)
    {
        var glyphs = segment.Glyphs;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (Math.Abs(glyphs[i].Left - edge) <= SamePlace && glyphs[i].Left - glyphs[i - 1].Right > Blank * segment.Size
                && new Segment(glyphs[..i]) is var before && !Gutter.IsLabel(before))
                return [before, new Segment(glyphs[i..])];
        }

        return [segment];
    }

    // A heading over both columns has no lines of the right column above it, or is longer.
    private static Segment Shortened(Segment segment, double edge, List<Segment> beyond)
    {
        var end = edge - White * segment.Size;
        if (segment.Left >= end || segment.Right <= end)
            return segment;
        var intrudes = segment.Right <= edge
            || beyond.Exists(line => Math.Abs(line.Baseline - segment.Baseline) <= 1 && line.Left < segment.Right)
            || segment.Right <= edge + LongestOverrun * segment.Size
                && beyond.Exists(line => line.Baseline > segment.Baseline) && beyond.Exists(line => line.Baseline < segment.Baseline);
        return intrudes ? segment.EndingAt(end) : segment;
    }
}
