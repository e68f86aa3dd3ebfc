using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Parses DataCite's responses, including errors.</summary>
internal static class DataCiteReplies
{
    public static SourceResult<IReadOnlyList<BibliographicRecord>> Works(Reply reply)
    {
        if (ApiErrors.Find(reply) is { } fault)
            return fault;
        var list = Json.Read(reply, DataCiteJson.Default.DataCiteList);
        if (!list.IsAvailable)
            return list.Unavailable;
        return list.Value!.Data is { } items
            ? items.Select(DataCiteReader.Read).OfType<BibliographicRecord>().ToArray()
            : ApiErrors.Of(reply, ApiErrorKind.Transient, "a list without items");
    }
}
