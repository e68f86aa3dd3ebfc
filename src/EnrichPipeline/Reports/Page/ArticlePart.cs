using System.Globalization;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Matching;

namespace EnrichPipeline.Reports.Page;

/// <summary>The page's head: what article this is.</summary>
internal static class ArticlePart
{
    public static Html Of(EnrichedDocument document)
    {
        var article = document.Article;
        return Html.Of($"""
            <header>
            <h1><bdi>{article.Title ?? document.Source.Name}</bdi></h1>
            {Authors(article)}{Place(article)}{Ids(article)}<p class="file">File: <bdi>{document.Source.Name}</bdi></p>
            </header>
            """);
    }

    private static Html Authors(EnrichedArticle article) => article.Authors.Count == 0
        ? Html.Nothing
        : Html.Of($"<p><bdi>{string.Join(", ", article.Authors.Select(name => $"{name.Given} {name.Family}".Trim()))}</bdi></p>\n");

    private static Html Place(EnrichedArticle article)
    {
        string?[] parts = [article.Journal, article.Year?.ToString(CultureInfo.InvariantCulture), article.Volume, article.Pages];
        var place = string.Join(", ", parts.Where(part => part is not null));
        return place.Length == 0 ? Html.Nothing : Html.Of($"<p><bdi>{place}</bdi></p>\n");
    }

    private static Html Ids(EnrichedArticle article)
    {
        var doubt = article.Verdict == Verdict.Probable ? Html.Of($"<span class=\"doubt\">probable: please check</span> ") : Html.Nothing;
        var links = IdLinks.Of(article.Doi, article.Pmid, article.Pmcid);
        return links == Html.Nothing ? Html.Nothing : Html.Of($"<p class=\"ids\">{doubt}{links}</p>\n");
    }
}
