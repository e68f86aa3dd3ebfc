using System.Globalization;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The limits of the E-utilities: 3 requests a second per address, 10 per key (NCBI support KA-05317).</summary>
internal sealed class NcbiQuota() : ApiQuota("ncbi")
{
    public override bool HidesErrors => true;

    public override ClientLimit LimitOf(ApiRequest request) => request["api_key"] is { Length: > 0 } key
        ? new ClientLimit(key, "key", PerSecond: 10)
        : new ClientLimit(request.Address, "address", PerSecond: 3);

    public override IEnumerable<KeyValuePair<string, string>> Headers(ClientLimit limit, int inLastSecond) =>
    [
        new("X-RateLimit-Limit", limit.PerSecond.ToString(CultureInfo.InvariantCulture)),
        new("X-RateLimit-Remaining", Math.Max(0, limit.PerSecond - inLastSecond).ToString(CultureInfo.InvariantCulture)),
    ];

    public override Answer TooMany(ClientLimit limit, int inLastSecond) => Answer.Json(
        new JsonObject
        {
            ["error"] = "API rate limit exceeded",
            ["api-key"] = limit.Client,
            ["count"] = Math.Max(inLastSecond, limit.PerSecond + 1).ToString(CultureInfo.InvariantCulture),
            ["limit"] = limit.PerSecond.ToString(CultureInfo.InvariantCulture),
        }, 429);

    public override Answer ServerError() => Answer.Json(
        new JsonObject { ["error"] = "error forwarding request", ["api-key"] = "127.0.0.1", ["type"] = "ip", ["status"] = "ok" }, 500);

    public override Answer HiddenError() => Answer.Json(new JsonObject
    {
        ["header"] = new JsonObject { ["type"] = "esearch", ["version"] = "0.3" },
        ["esearchresult"] = new JsonObject { ["ERROR"] = "Search Backend failed: Database is not supported: pubmed" },
    });
}
