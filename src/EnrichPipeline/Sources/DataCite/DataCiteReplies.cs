using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Reads DataCite's answers, faults included.</summary>
internal static class DataCiteReplies
{
    public static Heard<IReadOnlyList<BibliographicRecord>> Works(Reply reply)
    {
        if (CommonFaults.Find(reply) is { } fault)
            return fault;
        var list = Json.Read(reply, DataCiteJson.Default.DataCiteList);
        if (!list.Well)
            return list.Trouble;
        return list.Value!.Data is { } items
            ? items.Select(DataCiteReader.Read).OfType<BibliographicRecord>().ToArray()
            : CommonFaults.Of(reply, TroubleKind.Passing, "a list without items");
    }
}
