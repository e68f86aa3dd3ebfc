using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Whether two sources describe one work in one place: the same title, year, first page, and volume or author. Strict, since it joins a DOI to a PMID.</summary>
internal static class SamePlace
{
    /// <summary>Shorter folded titles ("Reply", "Editorial") stand over many works.</summary>
    private const int ShortestTitle = 20;

    /// <summary>So long a title stands over one work.</summary>
    private const int TellingTitle = 40;

    public static bool Is(BibliographicRecord one, BibliographicRecord other) =>
        SameTitle(one, other, ShortestTitle)
        && one.Years.Any(year => other.Years.Any(second => Math.Abs(year - second) <= 1))
        && one.FirstPage is { Length: > 0 } page && string.Equals(page, other.FirstPage, StringComparison.OrdinalIgnoreCase)
        && one.Volume is { } volume && (string.Equals(volume, other.Volume, StringComparison.OrdinalIgnoreCase) || CountedTwice(one, other));

    // Lancet 1986 is volume 327 to CrossRef and volume 1 to PubMed.
    private static bool CountedTwice(BibliographicRecord one, BibliographicRecord other) =>
        other.Volume is not null
        && SameTitle(one, other, TellingTitle)
        && one.Years.Intersect(other.Years).Any()
        && one.Authors is [var first, ..] && other.Authors is [var second, ..] && TextFold.Fold(first.Family) == TextFold.Fold(second.Family);

    private static bool SameTitle(BibliographicRecord one, BibliographicRecord other, int shortest)
    {
        var title = Letters(one.Title);
        return title.Length >= shortest && title == Letters(other.Title);
    }

    // Spaces get lost between markup tags, so they do not count.
    private static string Letters(string? title) => TextFold.Fold(title ?? "").Replace(" ", "", StringComparison.Ordinal);
}
