using System.Text.Json.Nodes;
using System.Xml.Linq;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>esummary.fcgi: returns short records by PMID.</summary>
internal sealed class ESummary(Catalogue catalogue)
{
    public Answer Answer(ApiRequest request)
    {
        if (request["retmode"] != "json")
            return Entrez.Xml(new XElement("eSummaryResult", new XElement("ERROR", "The sandbox has summaries as retmode=json only")));
        var ids = request["id"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var header = Entrez.JsonHeader("esummary");
        if (ids.Count == 0)
            return Serving.Answer.Json(
                new JsonObject { ["header"] = header, ["esummaryresult"] = new JsonArray("Empty id list - nothing todo") }
            );
        if (ids.Find(id => Pmid(id) is null) is { } invalid)
            return Serving.Answer.Json(
                new JsonObject { ["header"] = header, ["error"] = $"Invalid uid {invalid} at position= {ids.IndexOf(invalid)}" }
            );
        return Serving.Answer.Json(
            new JsonObject { ["header"] = header, ["result"] = Result([.. ids.Select(id => Pmid(id)!).Distinct()]) }
        );
    }

    private JsonObject Result(List<string> pmids)
    {
        var result = new JsonObject { ["uids"] = new JsonArray([.. pmids.Select(pmid => (JsonNode)pmid)]) };
        foreach (var pmid in pmids)
            result[pmid] = catalogue.ByPmid(pmid) is { } work
                ? Summary.Of(work)
                : new JsonObject { ["uid"] = pmid, ["error"] = "cannot get document summary" };
        return result;
    }

    /// <summary>
    /// Returns the PMID, or null if it is invalid. Like the service, reads PMC6309485 as a PMID, so a PMCID gets an unrelated article.
    /// </summary>
    private static string? Pmid(string id)
    {
        var digits = id.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? id[3..] : id;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
