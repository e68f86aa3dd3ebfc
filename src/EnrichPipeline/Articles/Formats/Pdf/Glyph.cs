namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>One shown character: where its advance begins and ends on its baseline, in points, and the size of its em.</summary>
/// <param name="AfterSpace">Whether the page showed a blank right before it.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool AfterSpace);
