using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Merges the records that two sources have of one work.</summary>
internal static class MergedRecord
{
    /// <summary>
    /// Takes the fields of CrossRef's record first and fills gaps from the other record. Items that both records list appear once.
    /// </summary>
    public static BibliographicRecord Of(BibliographicRecord one, BibliographicRecord other)
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
}
