namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A word of the text layer of a scan, with the characters in the order in which the layer has them.</summary>
internal sealed class RecognisedWord(ArraySegment<Glyph> glyphs)
{
    private const double WideGap = 0.15;
    private const double Touching = 0.02;
    private const double AnotherLine = 0.3;
    private const double ShareTouching = 0.7;

    public ArraySegment<Glyph> Glyphs => glyphs;

    public Glyph First => glyphs[0];

    public Glyph Last => glyphs[^1];

    public double Width => Last.Right - First.Left;

    /// <summary>Returns the words of a page. A layer that writes whole words has no gap inside a word, so that each gap, and each overlap,
    /// is between two words.</summary>
    public static List<RecognisedWord> Of(Glyph[] page)
    {
        var touching = Enumerable.Range(1, Math.Max(0, page.Length - 1)).Count(i => IsTouching(page[i - 1], page[i]));
        var whole = touching >= ShareTouching * page.Length;
        var (words, start) = (new List<RecognisedWord>(), 0);
        for (var i = 1; i <= page.Length; i++)
        {
            if (i < page.Length && !BeginsWord(page[i - 1], page[i], whole))
                continue;
            words.Add(new RecognisedWord(new ArraySegment<Glyph>(page, start, i - start)));
            start = i;
        }

        return words;
    }

    private static bool BeginsWord(Glyph before, Glyph glyph, bool whole) =>
        glyph.AfterSpace || whole && !IsTouching(before, glyph)
        || Math.Abs(glyph.Left - before.Right) > WideGap * before.Size
        || Math.Abs(glyph.Baseline - before.Baseline) > AnotherLine * before.Size;

    private static bool IsTouching(Glyph before, Glyph glyph) => Math.Abs(glyph.Left - before.Right) <= Touching * before.Size;
}
