using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Two sources' records of one work, made one.</summary>
internal static class SameWork
{
    public static bool Is(BibliographicRecord one, BibliographicRecord other) =>
        (one.Doi is { } doi && doi == other.Doi)
        || (one.Pmid is { } pmid && pmid == other.Pmid && DoisAgree(one, other))
        || (HaveNoIdInCommon(one, other) && SamePlace.Is(one, other));

    /// <summary>CrossRef's fields first, gaps filled from the other; what both list is listed once.</summary>
    public static BibliographicRecord Merge(BibliographicRecord one, BibliographicRecord other)
    {
        var (first, second) = one.Source == SourceName.CrossRef ? (one, other) : (other, one);
        return first with
        {
            Doi = first.Doi ?? second.Doi,
            Pmid = first.Pmid ?? second.Pmid,
            Pmcid = first.Pmcid ?? second.Pmcid,
            Type = first.Type ?? second.Type,
            Title = first.Title ?? second.Title,
            Subtitle = first.Subtitle ?? (first.Title is null ? second.Subtitle : null),
            OriginalTitle = first.OriginalTitle ?? second.OriginalTitle,
            Authors = first.Authors.Count >= second.Authors.Count ? first.Authors : second.Authors,
            Containers = [.. first.Containers.Union(second.Containers, StringComparer.OrdinalIgnoreCase)],
            Issns = [.. first.Issns.Union(second.Issns, StringComparer.OrdinalIgnoreCase)],
            Years = [.. first.Years.Union(second.Years)],
            Volume = first.Volume ?? second.Volume,
            Issue = first.Issue ?? second.Issue,
            Pages = first.Pages ?? second.Pages,
            ArticleNumber = first.ArticleNumber ?? second.ArticleNumber,
            PublicationTypes = [.. first.PublicationTypes.Union(second.PublicationTypes)],
            Notices = NoticeSet.Of([.. first.Notices, .. second.Notices]),
            Relations = [.. first.Relations.Union(second.Relations)],
            Relevance = first.Relevance ?? second.Relevance,
        };
    }

    /// <summary>One source gives only a DOI, the other only a PMID: nothing speaks against their being one work.</summary>
    private static bool HaveNoIdInCommon(BibliographicRecord one, BibliographicRecord other) =>
        one.Source != other.Source && (one.Doi is null || other.Doi is null) && (one.Pmid is null || other.Pmid is null);

    private static bool DoisAgree(BibliographicRecord one, BibliographicRecord other) =>
        one.Doi is null || other.Doi is null || one.Doi == other.Doi;
}
