using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Sends the files of the web page, which are embedded in the program.</summary>
internal static class PageFile
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action "
        + "'none'; frame-ancestors 'none'";

    public static async Task SendAsync(HttpContext http, string name)
    {
        await using var file = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        var text = (await reader.ReadToEndAsync(http.RequestAborted)).Replace("$VERSION$", ToolVersion.Text, StringComparison.Ordinal);
        http.Response.ContentType = TypeOf(name);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    /// <summary>Answers 404 with a web page that says so and links back.</summary>
    public static Task SendNotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return SendAsync(http, "missing.html");
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
