namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Tells the gaps between the words of one row from those between its letters, in units of the type size.</summary>
internal sealed class WordGaps
{
    private const double Usual = 0.17;
    private const double Tight = 0.085;
    private const double Shown = 0.04;
    private const double WidestTight = 0.21;
    private const int MinGaps = 3;
    private const int LettersInWord = 3;

    private readonly double _smallest;

    /// <param name="row">The characters of the row from left to right.</param>
    public WordGaps(List<Glyph> row) => _smallest = IsTight(row) ? Tight : Usual;

    public bool IsBetween(Glyph before, Glyph glyph)
    {
        var gap = Gap(before, glyph);
        return gap > _smallest || glyph.AfterSpace && gap > Shown;
    }

    // TeX prints no blanks, and the gaps between the words of a line are nearly alike. If it had to press the line together, all of them
    // may be as narrow as the usual limit. In letterspaced type, there are more such gaps than words.
    private static bool IsTight(List<Glyph> row)
    {
        if (row.Exists(glyph => glyph.AfterSpace))
            return false;
        var gaps = row.Zip(row.Skip(1), Gap).Where(gap => gap > Tight).Order().ToArray();
        return gaps.Length >= MinGaps && gaps.Length * LettersInWord <= row.Count && gaps[gaps.Length / 2] <= WidestTight;
    }

    private static double Gap(Glyph before, Glyph glyph) => (glyph.Left - before.Right) / Math.Min(before.Size, glyph.Size);
}
