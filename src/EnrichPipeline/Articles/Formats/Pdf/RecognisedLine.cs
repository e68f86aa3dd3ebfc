namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A line of the text layer of a scan: words that follow each other in the layer and on the page.</summary>
internal sealed class RecognisedLine(List<RecognisedWord> words)
{
    private const double SameLine = 0.5;
    private const double Overlap = 0.5;
    private const double WidestWordGap = 1.5;
    private const double LeastWordGap = 0.1;
    private const int LongestOverlap = 8;
    private const double Raised = 0.25;
    private const double Smaller = 0.8;
    private const double SizeOfWidth = 2.2;

    // Shorter lines have too few characters for an average.
    private const int MinCharacters = 20;

    public double Baseline { get; } = Median(words.Select(word => word.First.Baseline));

    public double Left => words[0].First.Left;

    public double Right => words[^1].Last.Right;

    /// <summary>How much the baseline rises from the left to the right end.</summary>
    public double Rise => words[^1].Last.Baseline - words[0].First.Baseline;

    /// <summary>The type size that the widths of the characters tell, or 0 if they are too few. The sizes that text recognition gives are
    /// guesses from the height of a line, and often wrong.</summary>
    public double Size { get; } = words.Sum(word => word.Glyphs.Count) is >= MinCharacters and var count
        ? SizeOfWidth * words.Sum(word => word.Width) / count
        : 0;

    public static List<RecognisedLine> Of(List<RecognisedWord> words)
    {
        var (lines, line) = (new List<RecognisedLine>(), new List<RecognisedWord>());
        foreach (var word in words)
        {
            if (line.Count > 0 && !Follows(line[^1].Last, word.First))
            {
                lines.Add(new RecognisedLine(line));
                line = [];
            }

            line.Add(word);
        }

        return line.Count == 0 ? lines : [.. lines, new RecognisedLine(line)];
    }

    /// <summary>
    /// Returns the line in one type size and on one baseline, cut at gaps that no justified line has. Raised numbers stay raised.
    /// </summary>
    public IEnumerable<Segment> Segments(double size)
    {
        var own = Median(words.Select(word => word.First.Size));
        var (glyphs, raised) = (new List<Glyph>(), false);
        foreach (var word in words)
        {
            var isRaised = word.First.Baseline - Baseline > Raised * size && word.First.Size < Smaller * own;
            if (glyphs.Count > 0 && (isRaised != raised || word.First.Left - glyphs[^1].Right > WidestWordGap * size))
            {
                yield return new Segment(glyphs.ToArray());
                glyphs = [];
            }

            Append(word, isRaised ? word.First.Baseline : Baseline, isRaised ? Smaller * Smaller * size : size, glyphs);
            raised = isRaised;
        }

        yield return new Segment(glyphs.ToArray());
    }

    // The boxes of neighbouring words may touch or overlap.
    private static void Append(RecognisedWord word, double baseline, double size, List<Glyph> glyphs)
    {
        var end = word.First.Left - LeastWordGap * size;
        for (var i = glyphs.Count - 1; i >= Math.Max(0, glyphs.Count - LongestOverlap) && glyphs[i].Right > end; i--)
            glyphs[i] = glyphs[i] with { Left = Math.Min(glyphs[i].Left, end), Right = end };
        for (var i = 0; i < word.Glyphs.Count; i++)
            glyphs.Add(word.Glyphs[i] with { Baseline = baseline, Size = size, AfterSpace = i == 0 });
    }

    private static bool Follows(Glyph last, Glyph first) =>
        first.Left >= last.Right - Overlap * last.Size
        && Math.Abs(first.Baseline - last.Baseline) <= SameLine * Math.Max(first.Size, last.Size);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
