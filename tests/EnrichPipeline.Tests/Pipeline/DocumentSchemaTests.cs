using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>
/// Tests docs/enriched-document.schema.json with real output: the output must be valid, and the schema must name every field.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class DocumentSchemaTests(EnrichedSample sample) : IClassFixture<EnrichedSample>
{
    private static readonly string _schema = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "docs", "enriched-document.schema.json")
    );

    [Fact]
    public async Task Real_documents_obey_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(_schema);

        Assert.Empty(schema.Validate(sample.StoredJson));
    }

    [Theory]
    [InlineData("verdict", "perhaps")]
    [InlineData("doi", "")]
    [InlineData("pmid", "PMC2376196")]
    [InlineData("confidence", null)]
    public async Task The_schema_refuses_what_the_contract_forbids(string field, string? value)
    {
        var schema = await JsonSchema.FromJsonAsync(_schema);
        var document = JsonNode.Parse(sample.StoredJson)!;
        var reference = document["references"]![0]!.AsObject();
        reference.Remove(field);
        if (value is not null)
            reference[field] = value;

        Assert.NotEmpty(schema.Validate(document.ToJsonString()));
    }

    [Fact]
    public void Every_field_that_is_written_is_documented()
    {
        var schema = JsonNode.Parse(_schema)!;

        Assert.Empty(Undocumented(JsonNode.Parse(sample.StoredJson)!, schema, schema, "$"));
    }

    private static IEnumerable<string> Undocumented(JsonNode? value, JsonNode schema, JsonNode root, string path)
    {
        schema = schema["anyOf"]?[0] ?? schema;
        var rules = schema["$ref"] is { } reference ? root["definitions"]![reference.GetValue<string>().Split('/')[^1]]! : schema;
        return value switch
        {
            JsonObject fields => fields.SelectMany(field => rules["properties"]?[field.Key] is { } known
                ? Undocumented(field.Value, known, root, $"{path}.{field.Key}")
                : [$"{path}.{field.Key}"]),
            JsonArray items => items.SelectMany(item => Undocumented(item, rules["items"]!, root, path + "[]")),
            _ => [],
        };
    }
}
