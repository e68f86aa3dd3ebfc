using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Cli.Page;

/// <summary>How the page's scripts are told of things. No line breaks: each is one line of an event.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(ArticleRow))]
[JsonSerializable(typeof(IReadOnlyList<QuotaState>))]
[JsonSerializable(typeof(IReadOnlyList<PrintedReference>))]
[JsonSerializable(typeof(IReadOnlyList<ReferenceProgress>))]
internal sealed partial class PageJson : JsonSerializerContext
{
    public static PageJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
