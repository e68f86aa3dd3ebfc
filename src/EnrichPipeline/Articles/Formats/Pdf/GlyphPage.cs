namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The characters of one page in the order they are shown.</summary>
/// <param name="Operations">How much work the page was, its images and drawings included.</param>
internal sealed record GlyphPage(IReadOnlyList<Glyph> Glyphs, int Operations)
{
    public static GlyphPage Empty { get; } = new([], 0);
}
