using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

internal sealed record Envelope(string? Status, [property: JsonPropertyName("message-type")] string? MessageType, JsonElement Message);

internal sealed record WorkList(List<JsonElement>? Items);

internal sealed record Complaint(string? Type);

internal sealed record Contributor(string? Family, string? Given, string? Name, string? Suffix);

internal sealed record PartialDate([property: JsonPropertyName("date-parts")] List<List<int?>?>? DateParts);

internal sealed record Update([property: JsonPropertyName("DOI")] string? Doi, string? Type, string? Source, PartialDate? Updated);

internal sealed record RelatedWork([property: JsonPropertyName("id-type")] string? IdType, string? Id);

/// <summary>A work as CrossRef's REST API describes it; absent is null.</summary>
internal sealed record Work
{
    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    public string? Type { get; init; }

    public List<string?>? Title { get; init; }

    public List<string?>? Subtitle { get; init; }

    [JsonPropertyName("original-title")]
    public List<string?>? OriginalTitle { get; init; }

    public List<Contributor?>? Author { get; init; }

    public List<Contributor?>? Editor { get; init; }

    [JsonPropertyName("container-title")]
    public List<string?>? ContainerTitle { get; init; }

    [JsonPropertyName("short-container-title")]
    public List<string?>? ShortContainerTitle { get; init; }

    public PartialDate? Issued { get; init; }

    [JsonPropertyName("published-print")]
    public PartialDate? PublishedPrint { get; init; }

    [JsonPropertyName("published-online")]
    public PartialDate? PublishedOnline { get; init; }

    public PartialDate? Posted { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    [JsonPropertyName("article-number")]
    public string? ArticleNumber { get; init; }

    [JsonPropertyName("ISSN")]
    public List<string?>? Issn { get; init; }

    public Dictionary<string, List<RelatedWork?>?>? Relation { get; init; }

    [JsonPropertyName("update-to")]
    public List<Update?>? UpdateTo { get; init; }

    [JsonPropertyName("updated-by")]
    public List<Update?>? UpdatedBy { get; init; }

    public double? Score { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LenientText)], MaxDepth = 32)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(WorkList))]
[JsonSerializable(typeof(List<Complaint>))]
[JsonSerializable(typeof(Work))]
internal sealed partial class CrossRefJson : JsonSerializerContext;
