namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A run of glyphs on one baseline without a gap wider than a word space.</summary>
internal sealed class Segment(ArraySegment<Glyph> glyphs)
{
    private const double WidestWordGap = 0.6;
    private const double SameBaseline = 0.15;

    public ArraySegment<Glyph> Glyphs => glyphs;

    public double Left { get; } = glyphs[0].Left;

    public double Right { get; } = glyphs.Max(glyph => glyph.Right);

    public double Baseline { get; } = glyphs[0].Baseline;

    public double Size { get; } = glyphs.Max(glyph => glyph.Size);

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
            Array.Sort(glyphs, start, end - start, Comparer<Glyph>.Create((a, b) => a.Left.CompareTo(b.Left)));
            AddRuns(new ArraySegment<Glyph>(glyphs, start, end - start), segments);
            start = end;
        }

        return segments;
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
