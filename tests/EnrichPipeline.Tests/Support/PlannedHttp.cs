using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Xunit;

namespace EnrichPipeline.Tests.Support;

/// <summary>Answers the requests that a test planned, in order; any other request fails the test, here and again in
/// <see cref="Verify"/>.</summary>
internal sealed class PlannedHttp : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<Plan> _plans = [];
    private readonly ConcurrentQueue<string> _unplanned = new();
    private readonly ConcurrentQueue<Asked> _asked = new();

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>Plans requests whose path ends in this way, with one answer for each request.</summary>
    public PlannedHttp On(string path, params IEnumerable<Planned> answers) =>
        On(asked => asked.Path.EndsWith(path, StringComparison.Ordinal), answers);

    public PlannedHttp On(Func<Asked, bool> matches, params IEnumerable<Planned> answers)
    {
        lock (_lock)
            _plans.AddRange(answers.Select(answer => new Plan(matches, _ => answer)));
        return this;
    }

    /// <summary>Plans any number of requests, with answers that depend on the request.</summary>
    public PlannedHttp Always(Func<Asked, bool> matches, Func<Asked, Planned> answer)
    {
        lock (_lock)
            _plans.Add(new Plan(matches, answer) { Endless = true });
        return this;
    }

    /// <summary>Asserts that all planned requests were sent, and no others.</summary>
    public void Verify()
    {
        Assert.Empty(_unplanned);
        lock (_lock)
            Assert.DoesNotContain(_plans, plan => !plan.Endless);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = await Asked.OfAsync(request, cancellationToken);
        _asked.Enqueue(asked);
        return await Take(asked).AnswerAsync(request, cancellationToken);
    }

    private Planned Take(Asked asked)
    {
        lock (_lock)
        {
            if (_plans.Find(plan => plan.Matches(asked)) is { } found)
            {
                if (!found.Endless)
                    _plans.Remove(found);
                return found.Answer(asked);
            }
        }
        _unplanned.Enqueue($"{asked.Method} {asked.Path}");
        throw new InvalidOperationException($"Nobody planned {asked.Method} {asked.Path}.");
    }

    private sealed record Plan(Func<Asked, bool> Matches, Func<Asked, Planned> Answer)
    {
        public bool Endless { get; init; }
    }
}

/// <summary>A request as a test sees it: with the path still encoded, and the fields of query and form decoded.</summary>
internal sealed record Asked(string Method, Uri Url, string Path, IReadOnlyDictionary<string, string> Fields, string Headers)
{
    public string this[string field] => Fields.TryGetValue(field, out var value) ? value : "";

    public static async Task<Asked> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var fields = new[] { url.Query.TrimStart('?'), form }
            .SelectMany(part => part.Split('&', StringSplitOptions.RemoveEmptyEntries))
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));
        return new Asked(request.Method.Method, url, url.AbsolutePath, fields, request.Headers.ToString());
    }
}

/// <summary>A planned answer.</summary>
internal sealed record Planned(int Status, string Body, string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The exception that is thrown instead of an answer.</summary>
    public Exception? Throws { get; init; }

    /// <summary>The task that must be completed before the answer is given.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    public static Planned Ok(string json) => new(200, json);

    public static Planned Text(string text) => new(200, text, "text/plain");

    public static Planned Failing(Exception exception) => new(0, "") { Throws = exception };

    public static Planned Never() => new(200, "") { After = new TaskCompletionSource().Task };

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await After.WaitAsync(cancellationToken);
        if (Throws is not null)
            throw Throws;
        var response = new HttpResponseMessage((HttpStatusCode)Status)
        {
            RequestMessage = request,
            Content = new StringContent(Body, Encoding.UTF8, ContentType),
        };
        foreach (var (name, value) in Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
