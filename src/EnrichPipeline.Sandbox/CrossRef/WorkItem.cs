using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>Writes a work as CrossRef does, without empty members.</summary>
internal static class WorkItem
{
    private static readonly (string Name, Func<Work, JsonNode?> Value)[] _members =
    [
        ("DOI", work => work.Record.Doi.ToLowerInvariant()),
        ("type", work => WorkType.Of(work.Record.Type)),
        ("title", work => Strings(work.Record.Title)),
        ("subtitle", work => Strings(work.Record.Subtitle)),
        ("author", work => Authors(work.Record.People)),
        ("container-title", work => Strings(work.ContainerTitle)),
        ("short-container-title", work => Strings(work.ShortContainerTitle)),
        ("issued", Date),
        ("published", Date),
        ("published-print", work => IsPosted(work) ? null : Date(work)),
        ("posted", work => IsPosted(work) ? Date(work) : null),
        ("volume", work => Text(work.Record.Volume)),
        ("issue", work => Text(work.Record.Issue)),
        ("page", work => Text(work.Record.Pages)),
        ("article-number", work => Text(work.Record.ArticleNumber)),
        ("ISSN", work => Strings([.. work.Record.Issn ?? []])),
        ("subtype", work => IsPosted(work) ? "preprint" : null),
        ("update-to", work => Updates(work.Updates)),
        ("updated-by", work => Updates(work.UpdatedBy)),
        ("relation", work => Published(work.Record.PublishedAs)),
        ("prefix", work => work.Record.Doi.Split('/')[0]),
        ("URL", work => "https://doi.org/" + work.Record.Doi.ToLowerInvariant()),
        ("source", _ => "Crossref"),
    ];

    public static JsonObject Of(Work work, double score, IReadOnlyCollection<string> select)
    {
        var item = new JsonObject();
        foreach (var (name, value) in _members)
        {
            if (IsSelected(name, select) && value(work) is { } node)
                item[name] = node;
        }
        if (IsSelected("score", select))
            item["score"] = score;
        return item;
    }

    private static bool IsSelected(string name, IReadOnlyCollection<string> select) => select.Count == 0 || select.Contains(name);

    private static bool IsPosted(Work work) => WorkType.Of(work.Record.Type) == WorkType.PostedContent;

    private static JsonNode? Text(string value) => value.Length == 0 ? null : value;

    private static JsonArray? Strings(params string[] values)
    {
        JsonNode?[] given = [.. values.Where(value => value.Length > 0).Select(Text)];
        return given.Length == 0 ? null : new JsonArray(given);
    }

    private static JsonObject? Date(Work work) => work.Record.YearNumber is { } year
        ? new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(year)) }
        : null;

    private static JsonArray? Authors(IReadOnlyList<Author> authors) =>
        authors.Count == 0 ? null : new JsonArray([.. authors.Select(AuthorOf)]);

    private static JsonNode AuthorOf(Author author, int index)
    {
        var node = new JsonObject();
        if (author.Given.Length > 0)
            node["given"] = author.Given;
        node[author.IsGroup ? "name" : "family"] = author.Family;
        node["sequence"] = index == 0 ? "first" : "additional";
        node["affiliation"] = new JsonArray();
        return node;
    }

    private static JsonObject? Published(string doi) => doi.Length == 0 ? null : new JsonObject
    {
        ["is-preprint-of"] = new JsonArray(new JsonObject { ["id-type"] = "doi", ["id"] = doi, ["asserted-by"] = "subject" }),
    };

    private static JsonArray? Updates(List<Update> updates) =>
        updates.Count == 0 ? null : new JsonArray([.. updates.Select(UpdateOf)]);

    private static JsonNode UpdateOf(Update update) => new JsonObject
    {
        ["DOI"] = update.Doi.ToLowerInvariant(),
        ["type"] = update.Type,
        ["label"] = update.Label,
        ["source"] = "publisher",
    };
}
