using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The identifiers that a reference prints or was tagged with.</summary>
internal sealed partial record ReferenceIdentifiers(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, ArxivId? Arxiv, IReadOnlyList<string> Isbns)
{
    private const int MostIsbns = 4;

    private static readonly SearchValues<string> _signs = SearchValues.Create(["arxiv", "isbn"], StringComparison.OrdinalIgnoreCase);

    public bool Any => this is not { Doi: null, Pmid: null, Pmcid: null, Arxiv: null, Isbns: [] };

    public static ReferenceIdentifiers Of(string printed, Citation citation)
    {
        var (arxiv, isbns) = printed.AsSpan().ContainsAny(_signs) ? (ArxivIn(printed), IsbnsIn(printed)) : (null, []);
        return new(WithoutVersion(citation.Doi), citation.Pmid, citation.Pmcid, citation.Arxiv ?? arxiv, isbns);
    }

    /// <summary>A DOI as it is registered: those of arXiv have no version.</summary>
    public static Doi? WithoutVersion(Doi? doi) => ArxivId.Of(doi)?.Doi ?? doi;

    private static ArxivId? ArxivIn(string printed)
    {
        var match = Arxivs().Match(printed);
        return match.Success && ArxivId.TryParse(match.Groups["id"].Value, out var id) ? id : null;
    }

    private static IReadOnlyList<string> IsbnsIn(string printed) =>
        [.. IsbnPattern().Matches(printed)
            .Select(match => string.Concat(match.Groups["id"].Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
            .Where(isbn => isbn.Length is 10 or 13)
            .Distinct()
            .Take(MostIsbns)];

    [GeneratedRegex(
        @"\barxiv(?:\.org/(?:abs|pdf)/|[.:\s\[]{0,3}(?:preprint\s+)?(?:arxiv)?[.:\s]{0,2})(?<id>\d{4}\.\d{4,5}"
        + @"|[a-z-]{2,12}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Arxivs();

    [GeneratedRegex(
        @"\bISBN(?:-1[03])?[:\s]{0,3}(?<id>\d[\d\s-]{8,15}[\dX])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex IsbnPattern();
}
