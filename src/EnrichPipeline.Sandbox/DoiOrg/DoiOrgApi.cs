using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.DoiOrg;

/// <summary>The routes of doi.org that tell whether a DOI is registered, and with which agency.</summary>
internal sealed class DoiOrgApi(Registrations registrations)
{
    private const int HandleFound = 1;
    private const int HandleNotFound = 100;

    public ApiEndpoint Agencies => new("/doiRA/{dois}", ApiQuota.DoiOrg, AgenciesOf);

    public ApiEndpoint Handle => new("/api/handles/{doi}", ApiQuota.DoiOrg, HandleOf);

    private Answer AgenciesOf(ApiRequest request) =>
        Answer.Json(new JsonArray([.. DoisOf(request).Split(',').Where(doi => doi.Length > 0).Select(AgencyOf)]));

    private JsonNode AgencyOf(string doi)
    {
        var node = new JsonObject { ["DOI"] = doi };
        if (registrations.AgencyOf(doi) is { } agency)
            node["RA"] = agency;
        else
            node["status"] = doi.StartsWith("10.", StringComparison.Ordinal) ? "DOI does not exist" : "Invalid DOI";
        return node;
    }

    private Answer HandleOf(ApiRequest request)
    {
        var doi = DoisOf(request);
        return registrations.AgencyOf(doi) is not null
            ? Answer.Json(new JsonObject { ["responseCode"] = HandleFound, ["handle"] = doi, ["values"] = new JsonArray() })
            : Answer.Json(new JsonObject { ["responseCode"] = HandleNotFound, ["handle"] = doi }, 404);
    }

    private static string DoisOf(ApiRequest request)
    {
        string[] heads = ["/doiRA/", "/ra/", "/api/handles/"];
        var head = heads.First(head => request.RawPath.Contains(head, StringComparison.OrdinalIgnoreCase));
        var start = request.RawPath.IndexOf(head, StringComparison.OrdinalIgnoreCase) + head.Length;
        return Uri.UnescapeDataString(request.RawPath[start..]);
    }
}
