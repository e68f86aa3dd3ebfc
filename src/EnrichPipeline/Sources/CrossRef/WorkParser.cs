using System.Text.Json;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Parses a work field by field, so that one field of an unexpected type does not spoil the others.</summary>
internal static class WorkParser
{
    private static readonly string[] _dates = ["published-print", "issued", "published-online", "posted"];

    public static Work Parse(JsonElement item) => new()
    {
        Doi = item.Text("DOI"),
        Type = item.Text("type"),
        Title = item.Texts("title"),
        Subtitle = item.Texts("subtitle"),
        OriginalTitle = item.Texts("original-title"),
        Authors = Contributors(item, "author"),
        Editors = Contributors(item, "editor"),
        ContainerTitle = [.. item.Texts("container-title"), .. item.Texts("short-container-title")],
        Years = [.. _dates.Select(name => item.Year(name)).OfType<int>().Distinct()],
        Volume = item.Text("volume"),
        Issue = item.Text("issue"),
        Page = item.Text("page"),
        ArticleNumber = item.Text("article-number"),
        Issn = item.Texts("ISSN"),
        Relations = [.. Relations(item)],
        UpdateTo = Updates(item, "update-to"),
        UpdatedBy = Updates(item, "updated-by"),
        Score = item.Number("score"),
    };

    private static List<Contributor> Contributors(JsonElement item, string name) =>
        [
            .. item.Objects(name)
                .Select(one => new Contributor(one.Text("family"), one.Text("given"), one.Text("name"), one.Text("suffix"))),
        ];

    private static List<Update> Updates(JsonElement item, string name) =>
        [.. item.Objects(name).Select(one => new Update(one.Text("DOI"), one.Text("type"), one.Text("source"), one.Year("updated")))];

    private static IEnumerable<RelatedWork> Relations(JsonElement item) =>
        from relation in item.Objects("relation").Take(1)
        from kind in relation.EnumerateObject()
        from other in relation.Objects(kind.Name)
        select new RelatedWork(kind.Name, other.Text("id-type"), other.Text("id"));
}
