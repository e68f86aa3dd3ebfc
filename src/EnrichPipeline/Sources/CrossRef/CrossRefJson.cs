using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

internal sealed record Envelope(string? Status, [property: JsonPropertyName("message-type")] string? MessageType, JsonElement Message);

internal sealed record WorkList(List<JsonElement>? Items);

internal sealed record CrossRefErrorMessage(string? Type);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LenientText)], MaxDepth = 32)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(WorkList))]
[JsonSerializable(typeof(List<CrossRefErrorMessage>))]
internal sealed partial class CrossRefJson : JsonSerializerContext;
