using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>JSON for the scripts of the web page, without line breaks, since each value is one line of an event.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(ArticleRow))]
[JsonSerializable(typeof(string))]
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
