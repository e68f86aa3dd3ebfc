namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A visible character: the start and end of its advance on the baseline, in points, and its font size.</summary>
/// <param name="AfterSpace">Whether the page has a space right before the character.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool AfterSpace);
