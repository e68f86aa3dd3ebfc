using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.Page;

/// <summary>Lets in only what comes from the page itself: other sites in the same browser reach the loopback too.</summary>
internal static class SameSite
{
    public static Task RequireAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (IsOurs(http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The host is checked against names that are bound to this machine's (DNS rebinding), the origin against forms of other pages.
    private static bool IsOurs(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost"
        && request.Host.Port == request.HttpContext.Connection.LocalPort
        && (HttpMethods.IsGet(request.Method) || request.Headers.Origin == $"http://{request.Host.Value}");
}
