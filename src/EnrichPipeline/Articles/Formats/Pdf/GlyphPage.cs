namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The characters of one page in the order in which they are shown.</summary>
/// <param name="Rules">The short horizontal lines drawn on the page.</param>
/// <param name="Operations">The work that the page took, as a number of operations, including those for images and drawings.</param>
internal sealed record GlyphPage(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Rule> Rules, int Operations)
{
    /// <summary>Whether most of the text is not painted, because it is the text layer of a scan.</summary>
    public bool IsRecognised { get; init; }

    public static GlyphPage Empty { get; } = new([], [], 0);
}

/// <summary>A short horizontal line, in points.</summary>
internal readonly record struct Rule(double Left, double Right, double Y)
{
    public double Length => Right - Left;
}
