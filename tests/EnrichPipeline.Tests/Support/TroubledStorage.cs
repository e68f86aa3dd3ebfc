using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Tests.Support;

/// <summary>
/// A proxy before a storage service that records the calls and spoils some of them, before or after they are executed, as a busy
/// service does.
/// </summary>
internal sealed class TroubledStorage : IAsyncDisposable
{
    private static readonly string[] _hopByHop = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length"];

    private readonly HttpClient _service;
    private readonly double _rate;
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<Trouble, int> _made = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly Random _random = new(1);

    private TroubledStorage(string service, double rate)
    {
        _service = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(service),
        };
        _rate = rate;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    private enum Trouble
    {
        ServerBusy,
        InternalError,
        OperationTimedOut,
        CutOff,

        /// <summary>The call is executed, but its answer is lost.</summary>
        LostAnswer,
    }

    public string Address => _app.Urls.Single();

    /// <summary>The number of kinds of trouble that have occurred.</summary>
    public int Kinds => _made.Count;

    /// <summary>Every call so far, such as <c>GET /account/container/name?query</c>.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    public static async Task<TroubledStorage> StartAsync(string service, double rate)
    {
        var storage = new TroubledStorage(service, rate);
        await storage._app.StartAsync();
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _service.Dispose();
    }

    private async Task ServeAsync(HttpContext http)
    {
        _calls.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        var trouble = Roll(http.Request);
        if (trouble is { } made)
            _made.AddOrUpdate(made, 1, (_, count) => count + 1);
        switch (trouble)
        {
            case Trouble.CutOff:
                http.Abort();
                return;
            case Trouble.LostAnswer:
                using (await ForwardAsync(http))
                    http.Abort();
                return;
            case { } refusal:
                http.Response.StatusCode = refusal == Trouble.ServerBusy ? 503 : 500;
                http.Response.Headers["x-ms-error-code"] = refusal.ToString();
                await http.Response.WriteAsync($"<?xml version=\"1.0\"?><Error><Code>{refusal}</Code><Message>{refusal}</Message></Error>");
                return;
            default:
                using (var answer = await ForwardAsync(http))
                    await CopyAsync(answer, http.Response);
                return;
        }
    }

    /// <summary>
    /// Decides whether a call is spoilt, and how. Received messages whose answer was lost would come back only after a minute, too long for
    /// a test, so no answer to a GET is lost.
    /// </summary>
    private Trouble? Roll(HttpRequest request)
    {
        lock (_random)
        {
            if (_random.NextDouble() >= _rate)
                return null;
            var trouble = (Trouble)_random.Next(Enum.GetValues<Trouble>().Length);
            return trouble == Trouble.LostAnswer && HttpMethods.IsGet(request.Method) ? Trouble.ServerBusy : trouble;
        }
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(
            new HttpMethod(http.Request.Method),
            new Uri(_service.BaseAddress!, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        )
        {
            Content = http.Request.ContentLength is null ? null : new ByteArrayContent(body.ToArray()),
        };
        foreach (
            var (name, values) in http.Request.Headers.Where(header => !_hopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }
        return await _service.SendAsync(request);
    }

    private static async Task CopyAsync(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (
            var (name, values) in answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => !_hopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
            response.Headers[name] = values.ToArray();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
        {
            response.ContentLength = answer.RequestMessage!.Method == HttpMethod.Head ? answer.Content.Headers.ContentLength : bytes.Length;
            await response.Body.WriteAsync(bytes);
        }
    }
}
