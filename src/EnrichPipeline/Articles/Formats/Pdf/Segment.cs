namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A run of glyphs on one baseline without a gap wider than a word space.</summary>
internal sealed class Segment
{
    private const double WidestWordGap = 0.6;
    private const double SameBaseline = 0.15;

    public Segment(ArraySegment<Glyph> glyphs)
        : this(glyphs, glyphs.Max(glyph => glyph.Right))
    {
    }

    private Segment(ArraySegment<Glyph> glyphs, double right) =>
        (Glyphs, Left, Right, Baseline, Size) = (glyphs, glyphs[0].Left, right, glyphs[0].Baseline, glyphs.Max(glyph => glyph.Size));

    public ArraySegment<Glyph> Glyphs { get; }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; }

    public double Size { get; }

    /// <summary>Returns the segment with another right edge, for finding columns.</summary>
    public Segment EndingAt(double right) => new(Glyphs, right);

    /// <summary>Returns all segments of a page, from top to bottom.</summary>
    public static List<Segment> Of(IReadOnlyList<Glyph> page)
    {
        var glyphs = page.OrderByDescending(glyph => glyph.Baseline).ToArray();
        var segments = new List<Segment>();
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            while (end < glyphs.Length
                && glyphs[start].Baseline - glyphs[end].Baseline <= SameBaseline * Math.Min(glyphs[start].Size, glyphs[end].Size))
                end++;
            AddRow(new ArraySegment<Glyph>(glyphs, start, end - start), segments);
            start = end;
        }

        return segments;
    }

    private static void AddRow(ArraySegment<Glyph> row, List<Segment> segments)
    {
        var end = Overprint.StartIn(row) ?? row.Count;
        foreach (var part in (ReadOnlySpan<ArraySegment<Glyph>>)[row[..end], row[end..]])
        {
            if (part.Count == 0)
                continue;
            Array.Sort(part.Array!, part.Offset, part.Count, Comparer<Glyph>.Create((a, b) => a.Left.CompareTo(b.Left)));
            AddRuns(part, segments);
        }
    }

    private static void AddRuns(ArraySegment<Glyph> row, List<Segment> segments)
    {
        var (start, right) = (0, row[0].Right);
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i].Left - right > WidestWordGap * Math.Min(row[i].Size, row[i - 1].Size))
            {
                segments.Add(new Segment(row[start..i]));
                (start, right) = (i, row[i].Right);
            }

            right = Math.Max(right, row[i].Right);
        }

        segments.Add(new Segment(row[start..]));
    }
}
