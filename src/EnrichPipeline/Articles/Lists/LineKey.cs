using System.Buffers;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What makes two lines of page furniture the same: their words, whatever page number stands before or after them.</summary>
internal static partial class LineKey
{
    public const int MaxLength = 160;
    private const int FewestLetters = 4;
    private const string Decoration = " \t\u00A0-–—|•·()[]";
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789 \t\u00A0-–—|•·()[]");

    /// <summary>Null for a line that cannot be furniture by repetition: too long, all numbers, link words, "Ibid."</summary>
    public static string? Of(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength || line.StartsWith("ibid", StringComparison.OrdinalIgnoreCase))
            return null;
        var words = WithoutPageNumber(line);
        Span<char> key = stackalloc char[words.Length];
        var (length, letters) = (0, 0);
        foreach (var c in words)
        {
            if (TextLines.IsBlank(c))
                continue;
            key[length++] = c;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters < FewestLetters || LinkHints.Take(line).End == 0 ? null : key[..length].ToString();
    }

    // A page has its number at one end of its head or foot. Numbers further in stay: lines of references differ in them.
    private static ReadOnlySpan<char> WithoutPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Contains("10.", StringComparison.Ordinal) || line.Contains("://", StringComparison.Ordinal))
            return WithoutPageOfPages(line);
        var start = line.IndexOfAnyExcept(NumberMarks);
        if (start < 0)
            return [];
        var words = line[start..].TrimEnd(Decoration);
        var before = words.TrimEnd("0123456789").TrimEnd();
        if (before.Length < words.Length && (before.EndsWith(" of") || before.EndsWith("/")))
            before = before.TrimEnd("of/").TrimEnd().TrimEnd("0123456789").TrimEnd();
        return before.TrimEnd(Decoration);
    }

    // Browsers print "https://… 2/7" under each page.
    private static ReadOnlySpan<char> WithoutPageOfPages(ReadOnlySpan<char> line)
    {
        var blank = line.LastIndexOf(' ');
        return blank > 0 && line[(blank + 1)..] is { Length: <= 9 } last && last.Trim("0123456789") is "/" ? line[..blank].TrimEnd() : line;
    }

    /// <summary>Whether the line is a page number, or the time of printing that browsers set over each page.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line) =>
        line.Length <= 24 && (PageNumber().IsMatch(line) || PrintTime().IsMatch(line));

    [GeneratedRegex(
        @"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PrintTime();

    [GeneratedRegex(
        @"^(?:[-–—|]\s*)?(?:(?:page|pp?\.|seite|página|pagina|стр\.)\s*)?(?:e|S)?\d{1,5}(?:\s*(?:of|/|von|de|sur)\s*\d{1,5})?(?:\s*[-–—"
        + @"|])?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
