using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Reading;

/// <summary>Removes markup from text that publishers deposit.</summary>
public static partial class Markup
{
    // Every white-space or control character except the plain space.
    private static readonly SearchValues<char> _otherBlanks = SearchValues.Create([
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(letter => letter != ' ' && (char.IsWhiteSpace(letter) || char.IsControl(letter))),
    ]);

    /// <summary>Returns the text without tags, with entities decoded and each run of
    /// white space made one space. A less-than sign that opens no tag stays.</summary>
    public static string Strip(string text)
    {
        if (text.Contains('&'))
            text = Decode(text);
        return Collapse(WithoutTags(text));
    }

    /// <summary>Returns the text without tags. Tags of blocks become spaces.</summary>
    internal static string WithoutTags(string text) => text.Contains('<') ? InlineTag().Replace(BlockTag().Replace(text, " "), "") : text;

    /// <summary>Returns the text without markup, or null if nothing is left.</summary>
    public static string? StripToNull(string? text) => text is not null && Strip(text) is { Length: > 0 } stripped ? stripped : null;

    // Some deposits are escaped twice ("&amp;lt;i&amp;gt;"). The others are
    // decoded once, because a second decoding would lose real ampersands.
    private static string Decode(string text)
    {
        var once = WebUtility.HtmlDecode(text);
        return once.Contains("&lt;", StringComparison.OrdinalIgnoreCase) ? WebUtility.HtmlDecode(once) : once;
    }

    private static string Collapse(string text) =>
        NeedsCollapsing(text) ? Blanks().Replace(text, " ").Trim() : text;

    private static bool NeedsCollapsing(ReadOnlySpan<char> text) =>
        text is [' ', ..] or [.., ' '] || text.ContainsAny(_otherBlanks) || text.Contains("  ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"</?(?:p|br|div|li|ul|ol|sec|title|jats:(?:p|sec|title|break)|break|mml:mtr|mtr|mml:mspace|mspace)(?:\s[^<>]*=[^<>]*)?\s*/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockTag();

    [GeneratedRegex(
        @"</?(?:i|b|em|u|s|a|q|tt|sc|scp|sup|sub|inf|small|big|font|span|strong|strike|cite|code|italic|bold|underline|monospace|roman"
        + @"|sans-serif|overline|named-content|styled-content|inline-formula|inline-graphic|tex-math|alternatives|ext-link|xref|math"
        + @"|semantics|annotation|m(?:i|n|o|s|row|text|sub|sup|subsup|frac|over|under|underover|sqrt|root|style|fenced|table|td|stack"
        + @"|padded|phantom|multiscripts|prescripts)|none|(?:jats|mml|xml|xlink):[a-z-]+)(?:\s[^<>]*=[^<>]*)?\s*/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InlineTag();

    // A single plain space needs no replacement.
    [GeneratedRegex(
        @"[\s\p{Cc}]{2,}|[\s\p{Cc}-[ ]]",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Blanks();
}
