using System.Buffers;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Cleans titles and containers of what styles print around them.</summary>
internal static partial class TitleText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[(");

    public static string? Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Brackets))
            text = Notes().Replace(text, "");
        return Whole(text.Trim(' ', '.', ',', ';', ':', '"', '“', '”', '‘', '«', '»', '-', '–', '—'));
    }

    public static string? CleanContainer(string text) =>
        Whole(text.Trim(' ', ',', ';', ':', '"', '“', '”', '‘', '’', '.'));

    private static string? Whole(string text) => text.Length > 0 ? text : null;

    // Kinds and languages in brackets are notes of the citing style, not part of a title.
    [GeneratedRegex(@"\s*[\[(](?:abstract(?:\s[^\])]*)?|internet|online|on-line|electronic|j|m|d|c|n|a|letter|review|editorial|preprint|dataset|data set|in [a-z]+|article in [a-z]+)[\])]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Notes();
}
