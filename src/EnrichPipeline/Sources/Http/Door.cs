using System.Net;
using RestSharp;

namespace EnrichPipeline.Sources.Http;

/// <summary>The one place that knows RestSharp. It neither retries nor keeps time nor follows redirects: the lane does.</summary>
internal sealed class Door(HttpClient http, DoorSettings settings, TimeProvider time) : IDisposable
{
    private readonly RestClient _client = new(Prepared(http, settings), new RestClientOptions(settings.BaseUrl)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        UserAgent = null,
        Encode = Uri.EscapeDataString,
        EncodeQuery = (text, _) => Uri.EscapeDataString(text),
        RedirectOptions = new RedirectOptions { FollowRedirects = false },
    });

    public Uri BaseUrl => settings.BaseUrl;

    public async Task<Heard<Reply>> SendAsync(Call call, CancellationToken cancellationToken)
    {
        var response = await _client.ExecuteAsync(Request(call), cancellationToken).ConfigureAwait(false);
        // RestSharp hands back the caller's own cancellation as a response like any other.
        cancellationToken.ThrowIfCancellationRequested();
        return response.StatusCode == 0 ? Broken(response.ErrorException) : Read(response);
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
        new((int)response.StatusCode, response.ContentType, response.RawBytes ?? [])
        {
            RetryAfter = ReplyHeaders.RetryAfter(response.GetHeaderValue("Retry-After"), time.GetUtcNow()),
            Location = Uri.TryCreate(settings.BaseUrl, response.GetHeaderValue("Location"), out var location) ? location : null,
            Limits = ReplyHeaders.Limits(
                response.GetHeaderValue("x-rate-limit-limit"),
                response.GetHeaderValue("x-rate-limit-interval"),
                response.GetHeaderValue("x-concurrency-limit")),
        };

    // Exception messages can hold the address asked, and so the question and the key: only their kind is told.
    private static Trouble Broken(Exception? exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(TroubleKind.Refused, "answer too long"),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => Trouble.Passing($"connection failed ({http.HttpRequestError})"),
        _ => Trouble.Passing("connection failed"),
    };

    private static HttpClient Prepared(HttpClient client, DoorSettings settings)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = settings.MaxResponseBytes;
        client.DefaultRequestVersion = HttpVersion.Version11;
        foreach (var (name, value) in settings.Headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }
}
