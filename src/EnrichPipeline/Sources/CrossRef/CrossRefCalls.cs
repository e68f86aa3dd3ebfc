using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Creates the requests to CrossRef.</summary>
internal static class CrossRefCalls
{
    private const string Select =
        "DOI,score,title,subtitle,original-title,author,editor,container-title,short-container-title,issued,published-print,"
        + "published-online,posted,"
        + "volume,issue,page,article-number,type,ISSN,relation,update-to,updated-by";

    public static Call Search(string text, int rows, bool select) =>
        List(select, new("query.bibliographic", text), new("rows", $"{rows}"));

    public static Call Filter(IReadOnlyList<Doi> dois, bool select) =>
        List(select, new("filter", string.Join(',', dois.Select(doi => $"doi:{doi}"))), new("rows", $"{2 * dois.Count}"));

    public static Call Single(Doi doi) => new("works/{segment}") { Segment = doi.Value };

    private static Call List(bool select, params KeyValuePair<string, string>[] fields) =>
        new(
            "works",
            [.. fields, .. select ? [new KeyValuePair<string, string>("select", Select)] : Array.Empty<KeyValuePair<string, string>>()]);
}
