using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EnrichPipeline.Cli.Page;

/// <summary>The HTTP routes of the page. Article names are query parameters, since they contain slashes.</summary>
internal sealed class PageRoutes(IStorage storage, RunStore runs, PageEvents events, Retry retry)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action "
        + "'none'; frame-ancestors 'none'";

    private static readonly string[] _files = ["article.html", "article.js", "icon.svg", "page.css", "page.js", "shared.js"];

    public void Map(WebApplication app, CancellationToken stopping)
    {
        app.MapGet("/", (RequestDelegate)(http => FileAsync(http, "page.html")));
        foreach (var file in _files)
            app.MapGet("/" + file, (RequestDelegate)(http => FileAsync(http, file)));
        app.MapGet(
            "/events",
            (RequestDelegate)(http => ServerEvent.SendAsync(http, token => events.OfAllAsync(FilterIn(http), token), stopping))
        );
        app.MapGet(
            "/events/article",
            (RequestDelegate)(http => ServerEvent.SendAsync(http, token => events.OfArticleAsync(NameIn(http), token), stopping))
        );
        app.MapGet("/report", (RequestDelegate)ReportAsync);
        app.MapGet("/document", (RequestDelegate)DocumentAsync);
        app.MapGet("/export", (RequestDelegate)ExportAsync);
        app.MapPost("/articles", (RequestDelegate)DropAsync);
        app.MapPost("/again", (RequestDelegate)AgainAsync);
    }

    private static async Task FileAsync(HttpContext http, string name)
    {
        await using var file = typeof(PageRoutes).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        var text = (await reader.ReadToEndAsync(http.RequestAborted)).Replace("$VERSION$", ToolVersion.Text, StringComparison.Ordinal);
        http.Response.ContentType = TypeOf(name);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private async Task ReportAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } document)
            return;
        http.Response.ContentType = "text/html; charset=utf-8";
        // An origin of its own, so that a file in the folder cannot act on behalf of this page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox allow-scripts allow-popups";
        await http.Response.WriteAsync(HtmlReport.Of(document), http.RequestAborted);
    }

    private async Task DocumentAsync(HttpContext http)
    {
        if (await ReadAsync(http) is { } document)
            await SaveAsync(http, DocumentJson.Bytes(document).ToMemory(), "json", "application/json");
    }

    private async Task ExportAsync(HttpContext http)
    {
        if (!Enum.TryParse<ExportFormat>(http.Request.Query["format"], ignoreCase: false, out var format) || !Enum.IsDefined(format))
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (await ReadAsync(http) is { } document)
            await SaveAsync(
                http,
                Encoding.UTF8.GetBytes(ReferenceExport.Write(document, format)),
                ExtensionOf(format),
                "application/octet-stream"
            );
    }

    private async Task DropAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        try
        {
            await storage.Articles.WriteAsync(NameIn(http), bytes.ToArray(), http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (ArgumentException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task AgainAsync(HttpContext http) => http.Response.StatusCode =
        await retry.QueueAsync(NameIn(http), http.RequestAborted) ? StatusCodes.Status202Accepted : StatusCodes.Status404NotFound;

    /// <summary>Reads the document; answers 404 and returns null if there is none.</summary>
    private async Task<EnrichedDocument?> ReadAsync(HttpContext http)
    {
        try
        {
            var blob = await runs.DocumentAsync(NameIn(http), http.RequestAborted);
            if (DocumentJson.TryRead(blob?.Content) is { } document)
                return document;
        }
        catch (ArgumentException)
        {
            // Not a valid article name.
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync("There is no enriched article of this name.\n", http.RequestAborted);
        return null;
    }

    private static async Task SaveAsync(HttpContext http, ReadOnlyMemory<byte> bytes, string extension, string type)
    {
        var file = new ContentDispositionHeaderValue("attachment");
        file.SetHttpFileName($"{NameIn(http).Split('/')[^1]}.{extension}");
        http.Response.Headers.ContentDisposition = file.ToString();
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static string NameIn(HttpContext http) => http.Request.Query["name"].ToString();

    private static ArticleFilter FilterIn(HttpContext http) =>
        ArticleFilter.Of(http.Request.Query["search"], http.Request.Query["state"], http.Request.Query["most"]);

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static string ExtensionOf(ExportFormat format) => format switch
    {
        ExportFormat.CslJson => "csl.json",
        ExportFormat.BibTeX => "bib",
        ExportFormat.Jats => "xml",
        ExportFormat.Corrected => "txt",
        _ => format.ToString().ToLowerInvariant(),
    };
}
