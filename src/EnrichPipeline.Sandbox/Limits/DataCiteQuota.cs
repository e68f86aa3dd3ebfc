using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The limits of DataCite: 1,000 calls in five minutes for callers with a contact address, 500 for others.</summary>
internal sealed class DataCiteQuota() : ApiQuota("datacite")
{
    public override ClientLimit LimitOf(ApiRequest request) =>
        request["mailto"].Contains('@') || request.UserAgent.Contains("mailto:", StringComparison.OrdinalIgnoreCase)
            ? new ClientLimit(request.Address, "identified", PerSecond: 3)
            : new ClientLimit(request.Address, "anonymous", PerSecond: 1);

    public override IEnumerable<KeyValuePair<string, string>> Headers(ClientLimit limit, int inLastSecond) => [];

    public override Answer TooMany(ClientLimit limit, int inLastSecond) =>
        Errors(429, "Too many requests") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } };

    public override Answer ServerError() => Errors(500, "Internal server error");

    public override Answer HiddenError() => ServerError();

    public static Answer Errors(int status, string title) => Answer.Json(
        new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["status"] = $"{status}", ["title"] = title }) }, status);
}
