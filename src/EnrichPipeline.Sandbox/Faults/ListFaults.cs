using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>
/// Injects faults into the lists of a response: works, records, identifiers or lines. Responses without lists are unchanged.
/// </summary>
internal static class ListFaults
{
    private const string ForeignDoi = "10.5555/not-asked-for";
    private const string ForeignPmid = "99999999";

    public static Answer Repeat(Answer right) => right switch
    {
        { ContentType: "text/plain" } => right with { Body = right.Body + right.Body },
        _ => Changed(right, (works, ids) =>
        {
            foreach (var list in new[] { works, ids }.OfType<JsonArray>())
            {
                foreach (var item in list.ToList())
                    list.Add(item!.DeepClone());
            }
        }),
    };

    /// <summary>
    /// Removes items that were requested by identifier or coordinates. Search results are kept, since nobody could notice that some are
    /// missing.
    /// </summary>
    public static Answer Drop(Answer right) =>
        right switch
        {
            { ContentType: "text/plain" } => right with
            {
                Body = string.Concat(Lines(right.Body).Skip(1)) is { Length: > 0 } rest ? rest : "\n",
            },
            _ => ChangedSummaries(right, (result, pmid) => result.Remove(pmid)),
        };

    /// <summary>Exchanges identifiers: another DOI for a work, another record for a PMID, or keys of other lines.</summary>
    public static Answer Exchange(Answer right) =>
        right switch
        {
            { ContentType: "text/plain" } => right with { Body = right.Body.Replace("|r", "|r9", StringComparison.Ordinal) },
            _ when JsonNode.Parse(right.Body) is { } body && body["message"] is JsonObject { } work && work["DOI"] is not null => Foreign(
                right,
                body,
                work
            ),
            _ => ChangedSummaries(right, (result, pmid) => result[pmid]!["uid"] = ForeignPmid),
        };

    private static Answer Foreign(Answer right, JsonNode body, JsonObject work)
    {
        work["DOI"] = ForeignDoi;
        return right with { Body = body.ToJsonString() };
    }

    private static Answer Changed(Answer right, Action<JsonNode?, JsonNode?> change)
    {
        if (right.ContentType != "application/json" || JsonNode.Parse(right.Body) is not { } body)
            return right;
        change((body["message"] as JsonObject)?["items"], body["esearchresult"]?["idlist"]);
        return right with { Body = body.ToJsonString() };
    }

    private static Answer ChangedSummaries(Answer right, Action<JsonObject, string> change)
    {
        if (
            right.ContentType != "application/json"
            || JsonNode.Parse(right.Body) is not JsonObject body
            || body["result"] is not JsonObject result
        )
            return right;
        foreach (var pmid in result["uids"]!.AsArray().Select(pmid => (string)pmid!).ToList())
            change(result, pmid);
        return right with { Body = body.ToJsonString() };
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n");
}
