using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.DataCite;

/// <summary>Writes a work as DataCite does (JSON:API): absent values are null, [] or {}.</summary>
internal static class DataCiteItem
{
    public static JsonNode Of(Work work)
    {
        var record = work.Record;
        return new JsonObject
        {
            ["id"] = record.Doi.ToLowerInvariant(),
            ["type"] = "dois",
            ["attributes"] = new JsonObject
            {
                ["doi"] = record.Doi.ToLowerInvariant(),
                ["titles"] = new JsonArray(new JsonObject { ["title"] = record.Title }),
                ["creators"] = new JsonArray([.. record.People.Select(Creator)]),
                ["publisher"] = PublisherOf(work),
                ["publicationYear"] = record.YearNumber,
                ["container"] = Container(work),
                ["types"] = new JsonObject { ["resourceTypeGeneral"] = TypeOf(record) },
                ["relatedIdentifiers"] = Related(record),
                ["state"] = "findable",
                ["url"] = "https://doi.org/" + record.Doi.ToLowerInvariant(),
            },
        };
    }

    private static JsonObject Creator(Author author) => author.IsGroup
        ? new JsonObject { ["name"] = author.Family, ["nameType"] = "Organizational" }
        : new JsonObject
        {
            ["name"] = author.Given.Length == 0 ? author.Family : $"{author.Family}, {author.Given}",
            ["nameType"] = "Personal",
            ["givenName"] = author.Given.Length == 0 ? null : author.Given,
            ["familyName"] = author.Family,
        };

    private static string? PublisherOf(Work work) =>
        work.Record.Publisher is { Length: > 0 } publisher ? publisher
        : work.Record.Arxiv.Length > 0 ? "arXiv"
        : work.ContainerTitle is { Length: > 0 } container ? container : null;

    private static JsonObject Container(Work work)
    {
        var container = new JsonObject();
        if (work.ContainerTitle is { Length: > 0 } title && work.Record.Arxiv.Length == 0)
            container["title"] = title;
        if (work.Record.Volume.Length > 0)
            container["volume"] = work.Record.Volume;
        if (PageRange.Parse(work.Record.Pages).First is { Length: > 0 } first)
            container["firstPage"] = first;
        return container;
    }

    private static string TypeOf(Record record) => record.Arxiv.Length > 0 ? "Preprint" : record.Type.ToLowerInvariant() switch
    {
        "dataset" or "data" => "Dataset",
        "software" => "Software",
        "thes" or "thesis" or "dissertation" => "Dissertation",
        "rprt" or "report" => "Report",
        "preprint" or "posted-content" => "Preprint",
        _ => "Text",
    };

    private static JsonArray Related(Record record) => record.PublishedAs.Length == 0 ? [] : new JsonArray(new JsonObject
    {
        ["relationType"] = record.Arxiv.Length > 0 ? "IsVersionOf" : "IsPreprintOf",
        ["relatedIdentifier"] = record.PublishedAs,
        ["relatedIdentifierType"] = "DOI",
    });
}
