using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the heading of the report, which describes the article.</summary>
internal static class ArticlePart
{
    public static HtmlWriter Of(EnrichedDocument document, IReadOnlyList<ReportLink> links)
    {
        var article = document.Article;
        return HtmlWriter.Of(
            $"""
            <header>
            {BrandPart.Of(links)}<h1><bdi>{article.Title ?? document.Source.Name}</bdi></h1>
            {Authors(article)}{Place(article)}{Ids(article)}<p class="file">File: <bdi>{document.Source.Name}</bdi></p>
            {Sandbox(document.Source)}</header>
            """
        );
    }

    private static HtmlWriter Sandbox(DocumentSource source) =>
        source.Sandbox == true
            ? HtmlWriter.Of($"<p class=\"sandbox\"><strong>{SandboxWords.Warning}</strong></p>\n")
            : HtmlWriter.Nothing;

    private static HtmlWriter Authors(EnrichedArticle article) =>
        article.Authors.Count == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"<p><bdi>{string.Join(", ", article.Authors.Select(name => $"{name.Given} {name.Family}".Trim()))}</bdi></p>\n");

    private static HtmlWriter Place(EnrichedArticle article)
    {
        string?[] parts = [article.Journal, article.Year?.ToString(CultureInfo.InvariantCulture), article.Volume, article.Pages];
        var place = string.Join(", ", parts.Where(part => part is not null));
        return place.Length == 0 ? HtmlWriter.Nothing : HtmlWriter.Of($"<p><bdi>{place}</bdi></p>\n");
    }

    private static HtmlWriter Ids(EnrichedArticle article)
    {
        var doubt =
            article.Verdict == Verdict.Probable
                ? HtmlWriter.Of($"<span class=\"doubt\">probable: please check</span> ")
                : HtmlWriter.Nothing;
        var links = IdLinks.Of(article.Doi, article.Pmid, article.Pmcid);
        return links == HtmlWriter.Nothing ? HtmlWriter.Nothing : HtmlWriter.Of($"<p class=\"ids\">{doubt}{links}</p>\n");
    }
}
