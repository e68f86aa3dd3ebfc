namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The characters of one page in the order they are shown.</summary>
/// <param name="Rules">The short horizontal lines that are drawn.</param>
/// <param name="Operations">How much work the page was, its images and drawings included.</param>
internal sealed record GlyphPage(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Rule> Rules, int Operations)
{
    public static GlyphPage Empty { get; } = new([], [], 0);
}

/// <summary>A short horizontal line, in points.</summary>
internal readonly record struct Rule(double Left, double Right, double Y);
