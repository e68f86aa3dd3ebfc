using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Http;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>JSON of the answers of the tools.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SplitLine[]))]
[JsonSerializable(typeof(ReferenceAnswer[]))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(IdentifierAnswer))]
internal sealed partial class McpJson : JsonSerializerContext
{
    public static McpJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
