using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Recognises the titles of notices and letters about another work by their phrases.</summary>
internal static partial class NoticeTitles
{
    // Few titles contain one of these stems, and searching for them is cheaper than matching a pattern.
    private static readonly SearchValues<string> _stems = SearchValues.Create(
        [
            "corr", "errat", "addend", "amend", "retract", "concern", "reply", "respon", "re:", "re.", "comment", "letter",
            "translat", "summar", "synops", "book review", "abstract", "editorial", "rejoinder", "discussion",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _retracted = SearchValues.Create(
        ["retracted", "withdrawn", "removed"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the title of a retracted article without the mark that the publisher added to it.</summary>
    /// <remarks>"Retraction: …" stays, because publishers title the notice like this, which is another work.</remarks>
    public static string? WithoutRetracted(string? title) =>
        title is null || !title.AsSpan().ContainsAny(_retracted) ? title : Retracted().Replace(title, "");

    /// <summary>Returns the words at the beginning of a title that show that it is about another work, or null.</summary>
    public static string? Opening(string? title) =>
        title is not null && title.AsSpan().ContainsAny(_stems) && About().Match(title) is { Success: true } match ? match.Value : null;

    /// <summary>Returns the words at the end of a title that show that it is about the work named before them, or null.</summary>
    public static string? Closing(string? title) =>
        title is not null && title.AsSpan().ContainsAny(_stems) && Behind().Match(title) is { Success: true } match
            ? match.Groups["kind"].Value
            : null;

    /// <summary>Whether a printed title is that of a notice.</summary>
    public static bool IsNotice(string? title) => Opening(title) is not null;

    [GeneratedRegex(
        @"^\W{0,9}(?:(?:RETRACTED|WITHDRAWN)(?:\s+(?:ARTICLE|PAPER|CHAPTER))?\s*[:.\-–—]\s*|(?:REMOVED"
        + @"|ARTICLE\s+WITHDRAWN)\s*:\s*)|\s{0,9}[\[(](?:retracted|withdrawn)(?:\s+article)?[\])]\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Retracted();

    [GeneratedRegex(
        @"^\W{0,9}(?:(?:author(?:'s|s|s'|’s)?|publisher(?:'s|’s)?|editorial)?\s*(?:corrections?|corrigend(?:um|a)"
        + @"|errat(?:um|a)|addendum|amendment)\b(?:\s+(?:to|for|on|in|regarding)\b|\s*[:.\-–—]|\s*$)"
        + @"|retraction(?:\s+note)?\b(?:\s+(?:to|for|of|notice)\b|\s*[:.\-–—])|(?:notice\s+of|statement\s+of"
        + @"|partial)\s+retraction|expression\s+of\s+concern|(?:(?:author|authors)['’]?s?['’]?\s+)?(?:reply"
        + @"|response)\b(?:\s+(?:to|by|from)\b|\s*[:.\-–—]|\s*$)|in\s+reply\b|re\s*[:.]\s|(?:invited\s+)?comment(?:s"
        + @"|ary)?\s+(?:on|to)\b|comment\s*[:\-–—]|letter\s+to\s+the\s+editor|letter\s+regarding|response\s+to\s+letter"
        + @"|(?:(?:translation|summary|synopsis)(?:\s+of)?|book\s+review|(?:video|graphical)\s+abstract)\s*:"
        + @"|(?:summary|synopsis)\s+of\s+(?:a|an|the)?\s*(?:article|paper|study|review)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex About();

    [GeneratedRegex(
        @"[:.\-–—?]\s*(?:(?:an?|the|invited|author(?:s|'s|’s|s'|s’)?)\s+)*(?<kind>reply|response|comments?|commentary|editorial"
        + @"(?:\s+comment(?:ary)?)?|rejoinder|erratum|corrigendum|correction|discussion)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Behind();
}
