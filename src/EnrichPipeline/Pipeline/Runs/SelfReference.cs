using EnrichPipeline.Articles;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Describes the article itself as a reference, so that it is resolved like one.</summary>
internal static class SelfReference
{
    /// <summary>Returns the entry, or null if the metadata has neither an identifier nor a title with a journal or authors.</summary>
    public static ManifestEntry? Of(ArticleMetadata article)
    {
        if (article.Doi is null && article.Pmid is null && (article.Title is null || article.Journal is null && article.Authors.Count == 0))
            return null;
        var reference = new Reference(Manifest.ArticleItself, null, Written(article), 0, 0, []);
        return new ManifestEntry(reference, CitationOf(article));
    }

    private static string Written(ArticleMetadata article)
    {
        var authors =
            article.Authors.Count == 0
                ? null
                : string.Join(", ", article.Authors.Select(name => $"{name.Family} {name.Given}".Trim())) + ":";
        var issue = article.Issue is null ? null : $"({article.Issue})";
        var place = article.Volume is null ? null : $"{article.Volume}{issue}" + (article.Pages is null ? null : $":{article.Pages}");
        return string.Join(
            ' ',
            new[]
            {
                authors,
                article.Title is null ? null : article.Title + ".",
                article.Journal,
                article.Year is null ? null : article.Year + ",",
                place,
            }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static Citation CitationOf(ArticleMetadata article) => new()
    {
        Kind = CitationKind.Article,
        Authors = article.Authors,
        Title = article.Title,
        Container = article.Journal,
        Year = article.Year,
        Volume = article.Volume,
        Issue = article.Issue,
        Pages = article.Pages,
        Doi = article.Doi,
        Pmid = article.Pmid,
    };
}
