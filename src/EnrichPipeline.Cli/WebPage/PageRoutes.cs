using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The HTTP routes of the web page. Article names are query parameters, since they contain slashes.</summary>
internal sealed class PageRoutes(PageEvents events, ArticleRoutes articles, DocumentRoutes documents)
{
    private static readonly string[] _files = ["article.js", "icon.svg", "page.css", "page.js", "sending.js", "shared.js"];

    public void Map(WebApplication app, CancellationToken stopping)
    {
        app.MapGet("/", (RequestDelegate)(http => PageFile.SendAsync(http, "page.html")));
        foreach (var file in _files)
            app.MapGet("/" + file, (RequestDelegate)(http => PageFile.SendAsync(http, file)));
        app.MapGet(
            "/events",
            (RequestDelegate)(http => ServerEvent.SendAsync(http, token => events.OfAllAsync(FilterIn(http), token), stopping))
        );
        app.MapGet(
            "/events/article",
            (RequestDelegate)(http => ServerEvent.SendAsync(http, token => events.OfArticleAsync(http.ArticleName, token), stopping))
        );
        articles.Map(app);
        documents.Map(app);
        app.MapFallback((RequestDelegate)(http => PageFile.SendNotFoundAsync(http)));
    }

    private static ArticleFilter FilterIn(HttpContext http) =>
        ArticleFilter.Of(http.Request.Query["search"], http.Request.Query["state"], http.Request.Query["most"]);
}
