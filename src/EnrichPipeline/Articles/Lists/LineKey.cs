using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What makes two lines of page furniture the same: their words, whatever the numbers in them.</summary>
internal static partial class LineKey
{
    public const int MaxLength = 160;
    private const int FewestLetters = 4;

    /// <summary>Null for a line that cannot be furniture by repetition: too long, all numbers, link words, "Ibid."</summary>
    public static string? Of(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength || line.StartsWith("ibid", StringComparison.OrdinalIgnoreCase))
            return null;
        Span<char> key = stackalloc char[line.Length];
        // References of one journal have DOIs that differ only in their digits; a page has the same in its foot.
        var digits = line.Contains("10.", StringComparison.Ordinal) || line.Contains("://", StringComparison.Ordinal);
        var (length, letters) = (0, 0);
        foreach (var c in line)
        {
            if (!digits && char.IsDigit(c) || TextLines.IsBlank(c))
                continue;
            key[length++] = c;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters < FewestLetters || LinkHints.Take(line).End == 0 ? null : key[..length].ToString();
    }

    public static bool IsPageNumber(ReadOnlySpan<char> line) => line.Length <= 24 && PageNumber().IsMatch(line);

    [GeneratedRegex(@"^(?:[-–—|]\s*)?(?:(?:page|pp?\.|seite|página|pagina|стр\.)\s*)?(?:e|S)?\d{1,5}(?:\s*(?:of|/|von|de|sur)\s*\d{1,5})?(?:\s*[-–—|])?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
