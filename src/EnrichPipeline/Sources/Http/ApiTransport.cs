using System.Net;
using EnrichPipeline.Model;
using RestSharp;

namespace EnrichPipeline.Sources.Http;

/// <summary>Sends requests with RestSharp, which no other class uses. It does not retry, time out or follow redirects.</summary>
internal sealed class ApiTransport(Quota quota, HttpClient http, ApiSettings settings, TimeProvider time) : IDisposable
{
    private readonly RestClient _client = new(Prepared(http, settings), new RestClientOptions(settings.BaseUrl)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        UserAgent = null,
        Encode = Uri.EscapeDataString,
        EncodeQuery = (text, _) => Uri.EscapeDataString(text),
        RedirectOptions = new RedirectOptions { FollowRedirects = false },
    });

    public Quota Quota => quota;

    public Uri BaseUrl => settings.BaseUrl;

    public async Task<SourceResult<Reply>> SendAsync(Call call, CancellationToken cancellationToken)
    {
        var response = await _client.ExecuteAsync(Request(call), cancellationToken).ConfigureAwait(false);
        // RestSharp returns a response even if the caller has cancelled the request.
        cancellationToken.ThrowIfCancellationRequested();
        return response.StatusCode == 0 ? SourceUnavailable.Of(ErrorOf(response.ErrorException)) : Read(response);
    }

    public void Dispose() => _client.Dispose();

    private RestRequest Request(Call call)
    {
        var request = new RestRequest(call.Path, call.Post ? Method.Post : Method.Get);
        if (call.Segment is { } segment)
            request.AddUrlSegment("segment", segment);
        foreach (var (name, value) in call.Fields.Concat(settings.Fields))
            request.AddParameter(name, value, call.Post ? ParameterType.GetOrPost : ParameterType.QueryString);
        return request;
    }

    private Reply Read(RestResponse response) =>
        new(quota, (int)response.StatusCode, response.ContentType, response.RawBytes ?? [])
        {
            RetryAfter = ReplyHeaders.RetryAfter(response.GetHeaderValue("Retry-After"), time.GetUtcNow()),
            Location = Uri.TryCreate(settings.BaseUrl, response.GetHeaderValue("Location"), out var location) ? location : null,
            Limits = ReplyHeaders.Limits(
                response.GetHeaderValue("x-rate-limit-limit"),
                response.GetHeaderValue("x-rate-limit-interval"),
                response.GetHeaderValue("x-concurrency-limit")),
        };

    // An exception message can contain the address, and so the question and the key: only the kind of error is kept.
    private ApiError ErrorOf(Exception? exception) =>
        exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(
                quota, ApiErrorKind.Rejected, "answer too long"),
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => new(
                quota, ApiErrorKind.Transient, $"connection failed ({http.HttpRequestError})"),
            _ => new(quota, ApiErrorKind.Transient, "connection failed"),
        };

    private static HttpClient Prepared(HttpClient client, ApiSettings settings)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = settings.MaxResponseBytes;
        client.DefaultRequestVersion = HttpVersion.Version11;
        foreach (var (name, value) in settings.Headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }
}
