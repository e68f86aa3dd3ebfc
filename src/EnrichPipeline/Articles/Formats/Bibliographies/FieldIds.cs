using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads identifiers from fields of bibliographies: bare, after a label, or as a URL.</summary>
internal static partial class FieldIds
{
    public static Doi? Doi(IEnumerable<string?> texts) =>
        Only(
            texts
                .OfType<string>()
                .Select(text => DoiIn().Match(text))
                .Where(match => match.Success)
                .Select(match => Model.Doi.TryParse(match.Groups["id"].Value.TrimEnd('.', ',', ';'), out var doi) ? doi : (Doi?)null));

    public static Pmid? Pmid(IEnumerable<string?> texts) =>
        Only(
            texts
                .OfType<string>()
                .Select(text => PmidIn().Match(text))
                .Where(match => match.Success)
                .Select(match => Model.Pmid.TryParse(match.Groups["id"].Value, out var pmid) ? pmid : (Pmid?)null));

    public static Pmcid? Pmcid(IEnumerable<string?> texts) =>
        Only(
            texts
                .OfType<string>()
                .Select(text => PmcidIn().Match(text))
                .Where(match => match.Success)
                .Select(match => Model.Pmcid.TryParse("PMC" + match.Groups["id"].Value, out var pmcid) ? pmcid : (Pmcid?)null));

    // Two different ids of one kind: which is the right one cannot be known.
    private static T? Only<T>(IEnumerable<T?> found) where T : struct => found.OfType<T>().Distinct().ToList() is [var only] ? only : null;

    [GeneratedRegex(
        @"^\s*(?:doi:?\s*)?(?:https?://(?:dx\.)?doi\.org/)?(?<id>10\.\d{4,9}(?:\.\d+)*/\S+?)(?:\s+\[doi\])?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiIn();

    [GeneratedRegex(
        @"^\s*(?:PMID:?\s*|https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/)?(?<id>[1-9]\d{0,7})(?:/"
        + @"|\s*\[pmid\])?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidIn();

    [GeneratedRegex(
        @"^\s*(?:PMCID:?\s*|https?://(?:www\.ncbi\.nlm\.nih\.gov/pmc/articles"
        + @"|pmc\.ncbi\.nlm\.nih\.gov/articles)/)?PMC(?<id>[1-9]\d{0,8})/?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmcidIn();
}
