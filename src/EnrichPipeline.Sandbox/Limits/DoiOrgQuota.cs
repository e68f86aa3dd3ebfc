using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The limit of doi.org. The service publishes none, so this is the limit that a careful caller keeps.</summary>
internal sealed class DoiOrgQuota() : ApiQuota("doi-org")
{
    public override ClientLimit LimitOf(ApiRequest request) => new(request.Address, "address", PerSecond: 5, InFlight: 2);

    public override IEnumerable<KeyValuePair<string, string>> Headers(ClientLimit limit, int inLastSecond) => [];

    public override Answer TooMany(ClientLimit limit, int inLastSecond) => Answer.Html("<html><body>Too Many Requests</body></html>", 429);

    public override Answer ServerError() => Answer.Html("<html><body>Error: the handle service is not available</body></html>", 500);

    public override Answer HiddenError() => ServerError();
}
