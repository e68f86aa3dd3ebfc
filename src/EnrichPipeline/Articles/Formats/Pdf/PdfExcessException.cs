namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A PDF asks for more than <see cref="PdfLimits"/> grants. Thrown inside PdfPig's call, turned into a problem outside.</summary>
internal sealed class PdfExcessException(string message) : Exception(message);
