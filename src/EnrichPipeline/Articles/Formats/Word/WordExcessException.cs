namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>A Word document asks for more than is granted; turned into a problem by <see cref="WordPackage"/>.</summary>
internal sealed class WordExcessException(string message) : Exception(message);
