namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Puts a dash where a page has a drawn line in place of the authors
/// of the previous entry, as many bibliography styles of LaTeX do.</summary>
internal static class RepeatedAuthorRules
{
    private const string Dash = "———";
    private const double HighestAboveBaseline = 0.5;
    private const double FurthestText = 1.2;
    private const double Near = 0.9;
    private const double Longest = 60;

    // Each line is compared with each glyph; a page of a reference list has a few thousand.
    private const int MaxGlyphs = 20_000;

    /// <summary>Returns the glyphs of a page with a dash for each such line. Lines below and between characters do not count.</summary>
    public static IReadOnlyList<Glyph> WithDashes(GlyphPage page)
    {
        if (page.Glyphs.Count > MaxGlyphs)
            return page.Glyphs;
        List<Glyph> dashes = [];
        foreach (var rule in page.Rules)
            if (rule.Length <= Longest && GlyphAfter(rule, page.Glyphs) is { } next && !page.Glyphs.Any(glyph => IsNear(glyph, rule)))
                dashes.Add(new Glyph(Dash, rule.Left, rule.Right, next.Baseline, next.Size, AfterSpace: true));
        return dashes.Count == 0 ? page.Glyphs : [.. page.Glyphs, .. dashes];
    }

    // Returns the character right after the line, or null if there is none.
    private static Glyph? GlyphAfter(Rule rule, IReadOnlyList<Glyph> glyphs)
    {
        foreach (var glyph in glyphs)
            if (glyph.Left >= rule.Right - 1 && glyph.Left <= rule.Right + (FurthestText * glyph.Size)
                && rule.Y >= glyph.Baseline - 1 && rule.Y <= glyph.Baseline + (HighestAboveBaseline * glyph.Size))
                return glyph;
        return null;
    }

    private static bool IsNear(Glyph glyph, Rule rule) =>
        glyph.Left < rule.Right - 1 && glyph.Right > rule.Left + 1 && Math.Abs(glyph.Baseline - rule.Y) < Near * glyph.Size;
}
