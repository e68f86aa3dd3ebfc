using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The routes that return documents: as a report, as JSON, exported, and all together.</summary>
internal sealed class DocumentRoutes(IStorage storage, RunStore runs)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/report", (RequestDelegate)ReportAsync);
        app.MapGet("/document", (RequestDelegate)DocumentAsync);
        app.MapGet("/export", (RequestDelegate)ExportAsync);
        app.MapGet("/all.zip", (RequestDelegate)AllAsync);
    }

    private async Task ReportAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } document)
        {
            await PageFile.SendNotFoundAsync(http);
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        // The report has an origin of its own, so that a file in the folder cannot act on behalf of the web page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox allow-scripts allow-popups allow-downloads";
        await HtmlReport.WriteAsync(document, http.Response.Body, ExportName.LinksTo(http.ArticleName), http.RequestAborted);
    }

    private async Task DocumentAsync(HttpContext http)
    {
        if (await ReadAsync(http) is { } document)
            await SaveAsync(http, (output, token) => DocumentJson.WriteAsync(document, output, token), "json", "application/json");
        else
            await SayMissingAsync(http);
    }

    private async Task ExportAsync(HttpContext http)
    {
        if (!Enum.TryParse<ExportFormat>(http.Request.Query["format"], ignoreCase: false, out var format) || !Enum.IsDefined(format))
            await http.SayAsync(StatusCodes.Status400BadRequest, "There is no such format.");
        else if (await ReadAsync(http) is { } document)
            await SaveAsync(
                http,
                (output, token) => output.WriteAsync(Encoding.UTF8.GetBytes(ReferenceExport.Write(document, format)), token).AsTask(),
                ExportName.ExtensionOf(format),
                "application/octet-stream"
            );
        else
            await SayMissingAsync(http);
    }

    private Task AllAsync(HttpContext http)
    {
        // The archive completes its entries with synchronous writes.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.Headers.ContentDisposition = "attachment; filename=enriched.zip";
        http.Response.ContentType = "application/zip";
        return DocumentArchive.WriteAsync(storage, runs, http.Response.Body, http.RequestAborted);
    }

    /// <summary>Reads the document, or returns null if there is none.</summary>
    private async Task<EnrichedDocument?> ReadAsync(HttpContext http)
    {
        try
        {
            return (await runs.DocumentAsync(http.ArticleName, http.RequestAborted))?.Document;
        }
        catch (ArgumentException)
        {
            // Not a valid article name.
            return null;
        }
    }

    private static Task SayMissingAsync(HttpContext http) =>
        http.SayAsync(StatusCodes.Status404NotFound, "There is no enriched article of this name.");

    private static Task SaveAsync(HttpContext http, Func<Stream, CancellationToken, Task> write, string extension, string type)
    {
        var file = new ContentDispositionHeaderValue("attachment");
        file.SetHttpFileName($"{http.ArticleName.Split('/')[^1]}.{extension}");
        http.Response.Headers.ContentDisposition = file.ToString();
        http.Response.ContentType = type;
        return write(http.Response.Body, http.RequestAborted);
    }
}
