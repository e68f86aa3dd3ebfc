using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using NJsonSchema;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>
/// Tests documents written in the first released schema and kept as they were: they must always be readable without loss. Never rewrite
/// them.
/// </summary>
public sealed class SchemaOneTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Golden", "schema-1");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_old_document_still_reads_and_keeps_every_value(string name)
    {
        var old = File.ReadAllText(Path.Combine(_folder, name));

        var written = DocumentJson.Bytes(Documents.Read(old)).ToString();

        Assert.Empty(Lost(JsonNode.Parse(old), JsonNode.Parse(written), "$"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_old_document_obeys_todays_schema(string name)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "docs", "enriched-document.schema.json"));

        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(_folder, name))));
    }

    [Fact]
    public void Unknown_fields_of_a_later_document_are_ignored()
    {
        var later = JsonNode.Parse(File.ReadAllText(Directory.EnumerateFiles(_folder).First()))!;
        later["schemaVersion"] = 2;
        later["invented"] = new JsonObject { ["later"] = 1 };
        later["references"]![0]!["invented"] = new JsonArray(1, 2);

        Assert.Equal(2, Documents.Read(later.ToJsonString()).SchemaVersion);
    }

    private static IEnumerable<string> Lost(JsonNode? old, JsonNode? now, string path) =>
        old switch
        {
            JsonObject fields => fields.SelectMany(field => Lost(field.Value, now?[field.Key], $"{path}.{field.Key}")),
            JsonArray items => items.SelectMany(
                (item, index) => Lost(item, index < now!.AsArray().Count ? now[index] : null, $"{path}[{index}]")
            ),
            _ => JsonNode.DeepEquals(old, now) ? [] : [path],
        };
}
