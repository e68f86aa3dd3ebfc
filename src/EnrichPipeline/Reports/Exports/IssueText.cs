using System.Text.RegularExpressions;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes the issue of a supplement as readers expect it, since records of CrossRef have "18_suppl".</summary>
internal static partial class IssueText
{
    /// <summary>Returns "18 Suppl" for "18_suppl" and "4 Suppl 1" for "4_suppl_1"; other issues stay.</summary>
    public static string? Of(string? issue) => issue is not null && Supplement.Match(issue) is { Success: true } match
        ? string.Join(' ', new[] { match.Groups["issue"].Value, "Suppl", match.Groups["part"].Value }.Where(part => part.Length > 0))
        : issue;

    [GeneratedRegex(
        @"\A(?:(?<issue>\w+)_)?suppl(?:ement)?(?:_(?<part>\w+))?\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Supplement { get; }
}
