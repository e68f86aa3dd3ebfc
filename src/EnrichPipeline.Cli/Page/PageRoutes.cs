using System.Text;
using System.Text.Json;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EnrichPipeline.Cli.Page;

/// <summary>What the page asks for. Articles are named in the query, since their names hold slashes.</summary>
internal sealed class PageRoutes(IStorage storage, ArticleBoard board, Reenrich reenrich)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public void Map(WebApplication app, CancellationToken stopping)
    {
        app.MapGet("/", (RequestDelegate)(http => FileAsync(http, "page.html", "text/html; charset=utf-8")));
        app.MapGet("/page.css", (RequestDelegate)(http => FileAsync(http, "page.css", "text/css; charset=utf-8")));
        app.MapGet("/page.js", (RequestDelegate)(http => FileAsync(http, "page.js", "text/javascript; charset=utf-8")));
        app.MapGet("/events", (RequestDelegate)(http => EventsAsync(http, stopping)));
        app.MapGet("/report", (RequestDelegate)ReportAsync);
        app.MapGet("/document", (RequestDelegate)DocumentAsync);
        app.MapGet("/export", (RequestDelegate)ExportAsync);
        app.MapPost("/articles", (RequestDelegate)DropAsync);
        app.MapPost("/again", (RequestDelegate)AgainAsync);
    }

    private static async Task FileAsync(HttpContext http, string name, string type)
    {
        await using var file = typeof(PageRoutes).Assembly.GetManifestResourceStream(name)!;
        http.Response.ContentType = type;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task EventsAsync(HttpContext http, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var rows in board.WatchAsync(either.Token))
            {
                await http.Response.WriteAsync($"data: {rows}\n\n", either.Token);
                await http.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The tab was closed, or serve stops.
        }
    }

    private async Task ReportAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } document)
            return;
        http.Response.ContentType = "text/html; charset=utf-8";
        // An origin of its own: whatever came to lie in the folder can't act for this page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox allow-scripts allow-popups";
        await http.Response.WriteAsync(ReportPage.Of(document), http.RequestAborted);
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
            await SaveAsync(http, Encoding.UTF8.GetBytes(ReferenceExport.Write(document, format)), ExtensionOf(format), "application/octet-stream");
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
        await reenrich.LookAgainAsync(NameIn(http), http.RequestAborted) ? StatusCodes.Status202Accepted : StatusCodes.Status404NotFound;

    /// <summary>Answers 404 itself where there is no document.</summary>
    private async Task<EnrichedDocument?> ReadAsync(HttpContext http)
    {
        try
        {
            if (await storage.Enriched.ReadAsync(DocumentNames.Document(NameIn(http)), http.RequestAborted) is { } blob)
                return JsonSerializer.Deserialize(blob.Content, DocumentJson.Written.EnrichedDocument);
        }
        catch (ArgumentException)
        {
            // No article can have this name.
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
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

    private static string ExtensionOf(ExportFormat format) => format switch
    {
        ExportFormat.CslJson => "csl.json",
        ExportFormat.BibTeX => "bib",
        ExportFormat.Jats => "xml",
        _ => format.ToString().ToLowerInvariant(),
    };
}
