using System.Globalization;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.DataCite;

/// <summary>The routes of api.datacite.org that matching needs.</summary>
internal sealed class DataCiteApi(Catalogue catalogue, LuceneIndex index)
{
    private const int DefaultPageSize = 25;
    private const int LargestPageSize = 1000;

    public ApiEndpoint List => new("/dois", ApiQuota.DataCite, Find);

    public ApiEndpoint Single => new("/dois/{doi}", ApiQuota.DataCite, One);

    private Answer Find(ApiRequest request)
    {
        if (request["ids"] is { Length: > 0 } ids)
            return ListOf([.. ids.Split(',').Select(catalogue.ByDataCiteDoi).OfType<Work>()]);
        if (TitleQuery.Parse(request["query"]) is not { } query)
            return DataCiteQuota.Errors(400, "The query is not understood.");
        var hits = index.Search(query, 0, PageSize(request));
        return ListOf([.. hits.Page.Select(hit => hit.Work)], hits.Total);
    }

    private Answer One(ApiRequest request)
    {
        var start = request.RawPath.IndexOf("/dois/", StringComparison.OrdinalIgnoreCase) + "/dois/".Length;
        return catalogue.ByDataCiteDoi(Uri.UnescapeDataString(request.RawPath[start..])) is { } work
            ? Answer.Json(new JsonObject { ["data"] = DataCiteItem.Of(work) })
            : DataCiteQuota.Errors(404, "The resource you are looking for doesn't exist.");
    }

    private static Answer ListOf(IReadOnlyList<Work> works, int? total = null) => Answer.Json(new JsonObject
    {
        ["data"] = new JsonArray([.. works.Select(DataCiteItem.Of)]),
        ["meta"] = new JsonObject { ["total"] = total ?? works.Count },
    });

    private static int PageSize(ApiRequest request) =>
        int.TryParse(request["page[size]"], CultureInfo.InvariantCulture, out var size)
            ? Math.Clamp(size, 0, LargestPageSize)
            : DefaultPageSize;
}
