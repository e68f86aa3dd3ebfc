using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Citations;

/// <summary>Removes from titles and container names what citation styles print around them.</summary>
internal static partial class TitleText
{
    private const int MinBeforeBracket = 10;

    private static readonly SearchValues<char> _brackets = SearchValues.Create("[(");
    private static readonly SearchValues<string> _edition = SearchValues.Create([" ed"], StringComparison.OrdinalIgnoreCase);

    private static readonly char[] _around = [.. " .,;:\"“”‘«»-–—「」『』《》"];

    // IdentifierExtractor replaces an identifier by spaces. No printed text has so many in a row.
    private const string RemovedIdentifier = "   ";

    public static string? Clean(string text)
    {
        text = WithoutGap(text);
        if (text.AsSpan().ContainsAny(_brackets))
            text = Imprint().Replace(Notes().Replace(text, ""), "");
        text = WithoutOpenBracket(text);
        if (text.AsSpan().ContainsAny(_edition))
            text = Edition().Replace(text, "");
        return NullIfEmpty(WithPartners(text));
    }

    public static string? CleanContainer(string text)
    {
        if (text.AsSpan().ContainsAny(_brackets))
            text = WithoutOpenBracket(Medium().Replace(text, ""));
        return NullIfEmpty(text.Trim(' ', ',', ';', ':', '"', '“', '”', '‘', '’', '.'));
    }

    // A quotation at the beginning or end of a title keeps both its marks: "“Race” and law".
    private static string WithPartners(string text)
    {
        var title = text.Trim(_around);
        var start = text.IndexOf(title, StringComparison.Ordinal);
        var (before, after) = (text[..start], text[(start + title.Length)..]);
        foreach (var open in QuotationMarks.Paired)
        {
            var (closed, opened) = QuotationMarks.Unpaired(title, open);
            var first = closed > 0 && before.Contains(open) ? open.ToString() : "";
            var last = opened > 0 ? string.Concat(after.Where(QuotationMarks.ClosingOf(open).Contains).Take(1)) : "";
            if (first.Length + last.Length > 0)
                return first + title + last;
        }

        return title;
    }

    // After an address that was broken over two lines, its second part follows the gap. An address inside a title leaves only a gap.
    private static string WithoutGap(string text) =>
        text.IndexOf(RemovedIdentifier, StringComparison.Ordinal) is > 0 and var gap
            ? text.AsSpan(gap).Contains('/') ? text[..gap] : text.Replace(RemovedIdentifier, " ", StringComparison.Ordinal)
            : text;

    // "Transnationale Migration (Soziale Welt": what an open bracket holds belongs to the series behind it.
    private static string WithoutOpenBracket(string text) =>
        text.LastIndexOf('(') is > MinBeforeBracket and var open && !text.AsSpan(open).Contains(')') ? text[..open] : text;

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    // "…, second ed., Garland, New York": the imprint of a book, which begins with the edition.
    [GeneratedRegex(
        @"[,.(]? ?\b(?:\d{1,2} ?(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|revised|rev\.?|new)(?: (?:revised|rev\.))? "
        + @"?(?:edn?|edition)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Edition();

    // "(Springer, New York, 2006)"
    [GeneratedRegex(@" ?\([^()]*, ?(?:1[5-9]|20)\d\d\)?$", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Imprint();

    // Citation styles add kinds and languages in brackets, which are not part of a title. The brackets of benzo[a]pyrene and poly(A) are.
    [GeneratedRegex(
        @"\s*\[(?-i:[JMDCNA](?:/OL)?)\]|\s*[\[(](?:abstract(?:\s[^\])]*)?|internet|online|on-line|electronic|letter|review|editorial"
        + @"|preprint|dataset|data set|in [a-z]+|article in [a-z]+)[\])]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Notes();

    // Single letters in brackets are part of a journal's name: Phys. Status Solidi (a).
    [GeneratedRegex(
        @"\s*[\[(](?:internet|online|on-line|serial online|electronic)(?:[\])]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Medium();
}
