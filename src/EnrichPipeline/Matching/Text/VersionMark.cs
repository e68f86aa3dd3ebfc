using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Text;

/// <summary>
/// Finds the number in <c>[version 2; peer review: 2 approved]</c>, by which F1000Research and related journals tell versions.
/// </summary>
internal static partial class VersionMark
{
    public static string? NumberIn(string? text) =>
        text is not null && text.Contains("[version", StringComparison.OrdinalIgnoreCase) && Mark().Match(text) is { Success: true } mark
            ? mark.Groups[1].Value
            : null;

    /// <summary>Returns the version that a record describes: by the mark in its title, or else by the last number of its DOI.</summary>
    public static string? NumberOf(BibliographicRecord record) =>
        NumberIn(record.Title) ?? (record.Doi is { } doi && VersionedDoi().Match(doi.Value) is { Success: true } match
            ? match.Groups[1].Value
            : null);

    [GeneratedRegex(@"\[version (\d+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^10\.12688/\w+\.\d+\.(\d+)$", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex VersionedDoi();
}
