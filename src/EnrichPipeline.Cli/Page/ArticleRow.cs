using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Cli.Page;

/// <summary>An article as the page lists it.</summary>
/// <param name="State"><c>waiting</c>, <c>working</c>, <c>partial</c>, <c>complete</c> or <c>refused</c>.</param>
internal sealed record ArticleRow(string Name, string State, int References, int Resolved, string? Problem);

/// <summary>How the page's script is told of articles.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<ArticleRow>))]
internal sealed partial class RowJson : JsonSerializerContext
{
    public static RowJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
