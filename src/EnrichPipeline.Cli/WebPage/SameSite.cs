using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Rejects requests of other web sites, which can reach the loopback address from the same browser.</summary>
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

    // The host is checked because of DNS rebinding, the origin because of forms on other sites.
    private static bool IsOurs(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost"
        && request.Host.Port == request.HttpContext.Connection.LocalPort
        && (HttpMethods.IsGet(request.Method) || request.Headers.Origin == $"http://{request.Host.Value}");
}
