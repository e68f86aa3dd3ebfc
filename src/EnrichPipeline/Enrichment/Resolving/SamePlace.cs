using EnrichPipeline.Citations;
using EnrichPipeline.Records;

namespace EnrichPipeline.Enrichment.Resolving;

/// <summary>Whether two sources describe one work in one place: the same title, year, volume and first page. Strict, since it joins a DOI to a PMID.</summary>
internal static class SamePlace
{
    /// <summary>Shorter folded titles ("Reply", "Editorial") stand over many works.</summary>
    private const int ShortestTitle = 20;

    public static bool Is(Record one, Record other) =>
        SameTitle(one, other)
        && one.Years.Any(year => other.Years.Any(second => Math.Abs(year - second) <= 1))
        && one.Volume is { } volume && string.Equals(volume, other.Volume, StringComparison.OrdinalIgnoreCase)
        && one.FirstPage is { Length: > 0 } page && string.Equals(page, other.FirstPage, StringComparison.OrdinalIgnoreCase);

    private static bool SameTitle(Record one, Record other)
    {
        var title = Letters(one.Title);
        return title.Length >= ShortestTitle && title == Letters(other.Title);
    }

    // Spaces get lost between markup tags, so they do not count.
    private static string Letters(string? title) => TextFold.Fold(title ?? "").Replace(" ", "", StringComparison.Ordinal);
}
