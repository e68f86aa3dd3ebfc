using System.Reflection;
using System.Text.Json.Nodes;
using EnrichPipeline.Functions;
using Microsoft.Azure.Functions.Worker;
using NJsonSchema;
using Xunit;

namespace EnrichPipeline.Tests.Functions;

/// <summary>Compares docs/openapi.json with the functions.</summary>
public sealed class ApiDescriptionTests
{
    public static JsonNode Written { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "openapi.json")))!;

    [Fact]
    public void Every_http_function_is_described_under_its_name_route_and_method()
    {
        var functions =
            from method in typeof(PipelineFunctions).GetMethods()
            let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
            let trigger = method
                .GetParameters()
                .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
                .OfType<HttpTriggerAttribute>()
                .FirstOrDefault()
            where trigger is not null
            from verb in trigger.Methods!
            select $"{name}: {verb} /{trigger.Route!.Replace("{*", "{", StringComparison.Ordinal)}";

        var described =
            from path in Written["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Key != "parameters"
            select $"{operation.Value!["operationId"]}: {operation.Key} {path.Key}";

        Assert.Equal(functions.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_to_a_schema_finds_one()
    {
        var schemas = Written["components"]!["schemas"]!.AsObject();
        string[] named = [.. Nodes(Written).OfType<JsonObject>().Select(node => node["$ref"]?.GetValue<string>()).OfType<string>()];

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(schemas.ContainsKey(name["#/components/schemas/".Length..]), name));
    }

    /// <summary>Returns the differences between a body and its description.</summary>
    internal static async Task<IEnumerable<string>> FaultsAsync(string schema, string body)
    {
        var root = Written["components"]!["schemas"]![schema]!.DeepClone().AsObject();
        root["components"] = Written["components"]!.DeepClone();
        var described = await JsonSchema.FromJsonAsync(
            root.ToJsonString().Replace("\"nullable\":true", "\"x-nullable\":true", StringComparison.Ordinal)
        );
        return described.Validate(body, SchemaType.Swagger2).Select(fault => fault.ToString());
    }

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
