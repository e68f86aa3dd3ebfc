using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// Removes the suffix that F1000Research and related journals add to titles, such as <c>[version 2; peer review: 2 approved]</c>. No
/// reference prints it.
/// </summary>
internal static partial class TitleVersionSuffix
{
    public static string? RemoveFrom(string? title) =>
        title is not null && title.EndsWith(']') ? Behind().Replace(title, "") : title;

    [GeneratedRegex(
        @"\s*\[version \d+[;,][^\[\]]*\]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Behind();
}
