using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Collects the identifiers that a reference prints or that the file tags.</summary>
internal sealed partial record ReferenceIdentifiers(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, ArxivId? Arxiv, IReadOnlyList<string> Isbns)
{
    private const int MaxIsbns = 4;
    private const int MaxOtherDois = 2;

    private static readonly SearchValues<string> _isbn = SearchValues.Create(["isbn"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The further DOIs that the text prints for the work, such as that of its preprint.</summary>
    public IReadOnlyList<Doi> OtherDois { get; init; } = [];

    public bool Any => this is not { Doi: null, Pmid: null, Pmcid: null, Arxiv: null, Isbns: [] };

    public static ReferenceIdentifiers Of(string printed, Citation citation) => new(
        WithoutVersion(citation.Doi),
        citation.Pmid,
        citation.Pmcid,
        citation.Arxiv ?? IdentifierExtractor.FindArxiv(printed),
        printed.AsSpan().ContainsAny(_isbn) ? IsbnsIn(printed) : [])
    {
        OtherDois = OtherDoisIn(printed, WithoutVersion(citation.Doi)),
    };

    /// <summary>Returns a DOI as it is registered: DOIs of arXiv have no version.</summary>
    public static Doi? WithoutVersion(Doi? doi) => ArxivId.FromDoi(doi)?.Doi ?? doi;

    // DOIs after words such as "Erratum in" are those of other works by intention.
    private static List<Doi> OtherDoisIn(string printed, Doi? first)
    {
        var found = new List<Doi>();
        var rest = first is not null && DoiFinder.Find(printed) is { } own ? printed[own.End..] : "";
        while (found.Count < MaxOtherDois && DoiFinder.Find(rest) is { } next && !RelatedWork().IsMatch(rest[..next.Start]))
        {
            if (WithoutVersion(next.Doi) is { } doi && doi != first && !found.Contains(doi))
                found.Add(doi);
            rest = rest[next.End..];
        }
        return found;
    }

    private static IReadOnlyList<string> IsbnsIn(string printed) =>
        [.. IsbnPattern().Matches(printed)
            .Select(match => string.Concat(match.Groups["id"].Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
            .Where(isbn => isbn.Length is 10 or 13)
            .Distinct()
            .Take(MaxIsbns)];

    [GeneratedRegex(
        @"\b(?:(?:comment|erratum|correction|retraction|update|review|discussion|republished|reprinted)s? (?:in|on|of|to|from)"
            + @"|data|supplement)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex RelatedWork();

    [GeneratedRegex(
        @"\bISBN(?:-1[03])?[:\s]{0,3}(?<id>\d[\d\s-]{8,15}[\dX])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex IsbnPattern();
}
