namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Makes lines of the text layer of a scan, which is turned a little, and whose baselines and type sizes are inexact.</summary>
internal static class RecognisedPage
{
    private const double LongLine = 20;
    private const int MinLongLines = 3;
    private const double DefaultSize = 10;

    /// <summary>Returns all segments of a page, from top to bottom.</summary>
    public static List<Segment> SegmentsOf(IReadOnlyList<Glyph> page)
    {
        var glyphs = page.ToArray();
        Straighten(glyphs, SlopeOf(RecognisedLine.Of(RecognisedWord.Of(glyphs))));
        var lines = RecognisedLine.Of(RecognisedWord.Of(glyphs));
        var sizes = Sizes(lines);
        return [.. lines.SelectMany((line, i) => line.Segments(sizes[i])).OrderByDescending(segment => segment.Baseline)];
    }

    private static double SlopeOf(List<RecognisedLine> lines)
    {
        var slopes = lines.Where(line => line.Size > 0 && line.Right - line.Left > LongLine * line.Size)
            .Select(line => line.Rise / (line.Right - line.Left))
            .Order()
            .ToArray();
        return slopes.Length < MinLongLines ? 0 : slopes[slopes.Length / 2];
    }

    private static void Straighten(Glyph[] glyphs, double slope)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            var (glyph, shift) = (glyphs[i], slope * glyphs[i].Baseline);
            glyphs[i] = glyph with
            {
                Left = glyph.Left + shift,
                Right = glyph.Right + shift,
                Baseline = glyph.Baseline - slope * glyph.Left,
            };
        }
    }

    // A short line has the size of the longer one before it.
    private static double[] Sizes(List<RecognisedLine> lines)
    {
        var (sizes, size) = (new double[lines.Count], lines.Find(line => line.Size > 0)?.Size ?? DefaultSize);
        for (var i = 0; i < lines.Count; i++)
            sizes[i] = size = lines[i].Size > 0 ? lines[i].Size : size;
        return sizes;
    }
}
