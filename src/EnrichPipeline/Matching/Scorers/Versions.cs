using System.Text.RegularExpressions;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// What F1000Research and its sisters put behind a title: <c>[version 2; peer review: 2 approved]</c>. No reference prints it.
/// </summary>
internal static partial class Versions
{
    public static string? Without(string? title) =>
        title is not null && title.EndsWith(']') ? Behind().Replace(title, "") : title;

    [GeneratedRegex(
        @"\s*\[version \d+[;,][^\[\]]*\]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Behind();
}
