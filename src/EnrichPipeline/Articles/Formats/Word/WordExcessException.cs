namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Thrown when a Word document exceeds a limit; <see cref="WordPackage"/> turns it into a reason.</summary>
internal sealed class WordExcessException(string message) : Exception(message);
