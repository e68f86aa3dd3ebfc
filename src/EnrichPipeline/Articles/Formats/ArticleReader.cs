using System.Security.Cryptography;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Tells an article's format by its content and has it read by the reader of that format.</summary>
internal sealed class ArticleReader : IArticleReader
{
    private readonly TextArticleReader _text = new();

    public Reading Read(string name, ReadOnlyMemory<byte> bytes) =>
        MayBeMarkup(bytes.Span) && TextDecoding.Decode(bytes.Span) is { } text && NlmXml.IsLike(text)
            ? NlmArticle.Read(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), text)
            : _text.Read(name, bytes);

    // Empty and too large files are the plain reader's to refuse.
    private static bool MayBeMarkup(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= TextArticleReader.MaxBytes && bytes[..Math.Min(bytes.Length, 1024)].Contains((byte)'<');
}
