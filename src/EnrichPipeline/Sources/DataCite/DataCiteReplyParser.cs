using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Parses DataCite's responses, including errors.</summary>
internal static class DataCiteReplyParser
{
    public static SourceResult<IReadOnlyList<BibliographicRecord>> Works(Reply reply)
    {
        if (ApiErrors.ErrorOf(reply) is { } fault)
            return fault;
        var list = Json.ParseReply(reply, DataCiteJson.Default.DataCiteList);
        if (!list.IsAvailable)
            return list.Unavailable;
        return list.Value!.Data is { } items
            ? items.Select(DataCiteReader.Read).OfType<BibliographicRecord>().ToArray()
            : ApiErrors.Of(reply, ApiErrorKind.Transient, "a list without items");
    }
}
