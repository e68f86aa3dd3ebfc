using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Recognises lines that hold only a page number, or the time that a browser prints on each page.</summary>
internal static partial class PageNumberLine
{
    private const int Longest = 24;

    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length <= Longest && (PageNumber().IsMatch(line) || PrintTime().IsMatch(line));

    [GeneratedRegex(
        @"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PrintTime();

    [GeneratedRegex(
        @"^(?:[-–—|]\s*)?(?:(?:page|pp?\.|seite|página|pagina|стр\.)\s*)?(?:e|S)?\d{1,5}(?:\s*(?:of|/|von|de|sur)\s*\d{1,5})?(?:\s*[-–—"
        + @"|])?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PageNumber();
}
