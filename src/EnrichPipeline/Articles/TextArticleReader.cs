using System.Security.Cryptography;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Pages;

namespace EnrichPipeline.Articles;

/// <summary>Reads articles that are plain text: publisher pages, text of PDF files, bare reference lists.</summary>
internal sealed class TextArticleReader : IArticleReader
{
    /// <summary>Larger files are refused: no article's text comes near.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    public Reading Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Reading.Failed("The file is empty.");
        if (bytes.Length > MaxBytes)
            return Reading.Failed($"The file has {bytes.Length / (1024 * 1024)} MB; articles of up to {MaxBytes / (1024 * 1024)} MB are read.");
        return TextDecoding.Decode(bytes.Span) is { } text
            ? Read(name, Version(bytes.Span), text)
            : Reading.Failed("The file is not text: it holds NUL or control characters in no known encoding.");
    }

    private static Reading Read(string name, string version, string text)
    {
        var whole = Furniture.Without(text, TextLines.Of(text));
        if (whole.Lines.Count == 0)
            return Reading.Failed("The file holds nothing but white space.");
        var lists = ListFinder.Find(whole);
        var references = References(lists);
        return references.Count == 0
            ? Reading.Failed(ListSearch.Describe(whole))
            : Reading.Of(new Article(name, version, PageMetadata.Of(whole, lists), references));
    }

    private static List<Reference> References(IReadOnlyList<FoundList> lists)
    {
        var references = new List<Reference>();
        foreach (var list in lists)
        {
            var printed = new PrintedText(list.Passage);
            foreach (var entry in list.Entries)
            {
                if (printed.Of(entry, references.Count + 1) is { } reference)
                    references.Add(reference);
            }
        }

        return references;
    }

    private static string Version(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
