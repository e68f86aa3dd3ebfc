using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The routes of api.crossref.org that the pipeline uses.</summary>
internal sealed class CrossRefApi(Catalogue catalogue, LuceneIndex index)
{
    private static readonly Answer _notFound = Answer.Text("Resource not found.", 404);

    public ApiEndpoint Works => new("/works", ApiQuota.CrossRefList, List);

    public ApiEndpoint Work => new("/works/{doi}", ApiQuota.CrossRefSingle, Single);

    public ApiEndpoint Agency => new("/works/{doi}/agency", ApiQuota.CrossRefSingle, AgencyOf);

    /// <summary>Returns the endpoint that answers /works/DOI or /works/DOI/agency. The slash of the DOI may be encoded.</summary>
    public ApiEndpoint Route(string rawPath) => rawPath.EndsWith("/agency", StringComparison.OrdinalIgnoreCase) ? Agency : Work;

    private Answer List(ApiRequest request)
    {
        var failures = new List<ValidationFailure>();
        var query = WorksQuery.Parse(request, failures);
        if (failures.Count > 0)
            return ValidationFailure.ToAnswer(failures);
        var hits = query.HasNoKnownWord ? new Hits(0, []) : index.Search(AnyWordQuery.Of(query), query.Offset, query.Rows);
        return Envelope.Wrap("work-list", new JsonObject
        {
            ["facets"] = new JsonObject(),
            ["total-results"] = hits.Total,
            ["items"] = new JsonArray([.. hits.Page.Select(hit => WorkItem.Of(hit.Work, hit.Score, query.Select))]),
            ["items-per-page"] = query.Rows,
            ["query"] = new JsonObject
            {
                ["start-index"] = query.Offset,
                // CrossRef repeats "query" here, but not "query.bibliographic".
                ["search-terms"] = query.SearchTerms.Length == 0 ? null : query.SearchTerms,
            },
        });
    }

    private Answer Single(ApiRequest request)
    {
        var refused = request.Parameters.Keys.Where(name => name != "mailto").Select(Refuse).ToList();
        if (refused.Count > 0)
            return ValidationFailure.ToAnswer(refused);
        return Find(request.RawPath) is { } work ? Envelope.Wrap("work", WorkItem.Of(work, score: 1, select: [])) : _notFound;
    }

    private Answer AgencyOf(ApiRequest request) => Find(request.RawPath[..^"/agency".Length]) is { } work
        ? Envelope.Wrap("work-agency", new JsonObject
        {
            ["DOI"] = work.Record.Doi.ToLowerInvariant(),
            ["agency"] = new JsonObject { ["id"] = "crossref", ["label"] = "Crossref" },
        })
        : _notFound;

    private Work? Find(string rawPath)
    {
        var start = rawPath.IndexOf("/works/", StringComparison.OrdinalIgnoreCase) + "/works/".Length;
        // Decoded once: a doubly encoded DOI is not found, as at CrossRef.
        return catalogue.ByDoi(Uri.UnescapeDataString(rawPath[start..]));
    }

    private static ValidationFailure Refuse(string name) => name.StartsWith("query.", StringComparison.Ordinal)
        ? new ValidationFailure("parameter-not-allowed", "query.*", "This route does not support field query parameters")
        : ValidationFailure.NotSupported(name);
}
