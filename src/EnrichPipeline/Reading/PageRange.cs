using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Reading;

/// <summary>Normalises printed pages.</summary>
public static partial class PageRange
{
    private static readonly SearchValues<char> _dashes = SearchValues.Create("-‐‑‒–—−?\uFFFD");

    /// <summary>Returns the pages with a plain hyphen, the last page in full (1425–37 becomes 1425-1437), and neither spaces nor
    /// <c>pp.</c>; other text is only trimmed.</summary>
    public static string Normalize(string pages) => OfDigits(pages) ?? OfAnyForm(pages);

    // Nearly all pages are one number, or two with a dash between; reading these without the patterns is twenty times as fast.
    private static string? OfDigits(string pages)
    {
        var end = pages.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (end < 0)
            return pages.Length > 0 ? pages : null;
        var last = pages.AsSpan(end + 1);
        if (end == 0 || last.IsEmpty || !_dashes.Contains(pages[end]) || last.ContainsAnyExceptInRange('0', '9'))
            return null;
        var first = pages.AsSpan(0, end);
        return string.Concat(first, "-", SharedPrefix(first, last), last);
    }

    private static string OfAnyForm(string pages)
    {
        var match = Printed().Match(pages);
        if (!match.Success)
            return pages.Trim();
        var first = Compact(match.Groups["first"].Value);
        return match.Groups["last"].Success ? $"{first}-{Complete(first, Compact(match.Groups["last"].Value))}" : first;
    }

    private static string Complete(string first, string last)
    {
        var (a, b) = (Parts().Match(first), Parts().Match(last));
        if (!a.Success || !b.Success)
            return last;
        var (from, to) = (a.Groups["digits"].Value, b.Groups["digits"].Value);
        var prefix = b.Groups["before"].Length > 0 ? b.Groups["before"].Value : a.Groups["before"].Value;
        return $"{prefix}{SharedPrefix(from, to)}{to}{b.Groups["after"].Value}";
    }

    // Returns the leading digits that the last page shares with the first and leaves
    // out. "199-02" cannot be completed sensibly, so its last page stays as printed.
    private static ReadOnlySpan<char> SharedPrefix(ReadOnlySpan<char> from, ReadOnlySpan<char> to) =>
        to.Length < from.Length && to.SequenceCompareTo(from[^to.Length..]) >= 0 ? from[..^to.Length] : [];

    private static string Compact(string page) => page.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*(?:pp?\s*\.?|pages?|pgs?\.?)?\s*(?<first>(?:[A-Za-z]{1,3}[ .]?)?\d+(?:\.\d+)*[A-Za-z]{0,2}"
        + @"|[ivxlc]+)(?:\s*[-‐‑‒–—−?\uFFFD]+\s*(?:pp?\.?\s*)?(?<last>(?:[A-Za-z]{1,3}[ "
        + @".]?)?\d+(?:\.e?\d+)*[A-Za-z]{0,2}|[ivxlc]+))?(?:\s*ff?\.?)?(?:\s*[,;.].*)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Printed();

    [GeneratedRegex(
        @"^(?<before>[A-Za-z]{0,3}\.?)(?<digits>\d+)(?<after>(?:\.e?\d+)*[A-Za-z]{0,2})$",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Parts();
}
