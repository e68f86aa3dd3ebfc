using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The article itself, written as a reference would cite it, to be matched like one.</summary>
internal static class SelfReference
{
    /// <summary>Null where the page tells neither an id nor a title with a journal or names.</summary>
    public static ManifestEntry? Of(ArticleMetadata page)
    {
        if (page.Doi is null && page.Pmid is null && (page.Title is null || page.Journal is null && page.Authors.Count == 0))
            return null;
        var reference = new Reference(Manifest.ArticleItself, null, Written(page), 0, 0, []);
        return new ManifestEntry(reference, CitationOf(page));
    }

    private static string Written(ArticleMetadata page)
    {
        var authors = page.Authors.Count == 0 ? null : string.Join(", ", page.Authors.Select(name => $"{name.Family} {name.Given}".Trim())) + ":";
        var issue = page.Issue is null ? null : $"({page.Issue})";
        var place = page.Volume is null ? null : $"{page.Volume}{issue}" + (page.Pages is null ? null : $":{page.Pages}");
        return string.Join(' ', new[] { authors, page.Title is null ? null : page.Title + ".", page.Journal, page.Year is null ? null : page.Year + ",", place }
            .Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static Citation CitationOf(ArticleMetadata page) => new()
    {
        Kind = CitationKind.Article,
        Authors = page.Authors,
        Title = page.Title,
        Container = page.Journal,
        Year = page.Year,
        Volume = page.Volume,
        Issue = page.Issue,
        Pages = page.Pages,
        Doi = page.Doi,
        Pmid = page.Pmid,
    };
}
