using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>The parts of a request that the APIs use, with parameters from query and form.</summary>
internal sealed record ApiRequest
{
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The encoded path, in which encoded slashes can be distinguished from plain ones.</summary>
    public string RawPath { get; init; } = "";

    /// <summary>The length of the request line: method, target and version, with spaces and line break.</summary>
    public int LineLength { get; init; }

    public string UserAgent { get; init; } = "";

    public string Address { get; init; } = "";

    public string this[string name] => Parameters.GetValueOrDefault(name, "");

    public static async Task<ApiRequest> ReadAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new ApiRequest
        {
            Parameters = await ParametersAsync(http.Request, http.RequestAborted),
            RawPath = target.Split('?')[0],
            LineLength = http.Request.Method.Length + target.Length + " ".Length + " HTTP/1.1\r\n".Length,
            UserAgent = http.Request.Headers.UserAgent.ToString(),
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
        };
    }

    private static async Task<Dictionary<string, string>> ParametersAsync(HttpRequest request, CancellationToken ct)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query.Concat(form))
            parameters.TryAdd(name, values[0] ?? "");
        return parameters;
    }
}
