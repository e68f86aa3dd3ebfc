using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>
/// The limits of CrossRef since December 2025: separate ones for list and single queries, higher for callers with a contact address.
/// </summary>
internal sealed partial class CrossRefQuota(string name, string route, int polite, int open) : ApiQuota(name)
{
    // Beyond it, the real service answers 414 (CrossRef/rest-api-doc issue 251).
    public override int LongestRequestLine => 4096;

    public override ClientLimit LimitOf(ApiRequest request)
    {
        var contact = request["mailto"] is { Length: > 0 } mailto ? mailto : MailTo().Match(request.UserAgent).Groups[1].Value;
        return contact.Contains('@')
            ? new ClientLimit($"mailto:{contact.ToLowerInvariant()}", $"polite-{route}", polite, InFlight: 3)
            : new ClientLimit(request.Address, $"public-{route}", open, InFlight: 1);
    }

    public override IEnumerable<KeyValuePair<string, string>> Headers(ClientLimit limit, int inLastSecond) =>
    [
        new("x-api-pool", limit.Pool),
        new("x-rate-limit-limit", limit.PerSecond.ToString(CultureInfo.InvariantCulture)),
        new("x-rate-limit-interval", "1s"),
        new("x-concurrency-limit", limit.InFlight.ToString(CultureInfo.InvariantCulture)),
    ];

    public override Answer TooMany(ClientLimit limit, int inLastSecond) =>
        Answer.Html("<html><body><h1>429 Too Many Requests</h1></body></html>", 429);

    public override Answer ServerError() =>
        Answer.Json(
            new JsonObject
            {
                ["status"] = "error",
                ["message-type"] = "exception",
                ["message-version"] = "1.0.0",
                ["message"] = new JsonObject
                {
                    ["name"] = "sandbox",
                    ["description"] = "A fault on purpose",
                    ["message"] = "Response Exception",
                    ["stack"] = new JsonArray(),
                },
            },
            500
        );

    public override Answer HiddenError() => ServerError();

    [GeneratedRegex("mailto:([^;,)\\s]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MailTo();
}
