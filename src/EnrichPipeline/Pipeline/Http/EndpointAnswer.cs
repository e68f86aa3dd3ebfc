using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>An HTTP response: status code and JSON body.</summary>
public sealed record EndpointAnswer(int StatusCode, BinaryData Json)
{
    /// <summary>Returns an error response with one sentence for a person.</summary>
    internal static EndpointAnswer Refused(int statusCode, string problem) =>
        new(statusCode, new(JsonSerializer.SerializeToUtf8Bytes(new Refusal(problem), RefusalJson.Default.Refusal)));
}

/// <summary>The body of an error response.</summary>
internal sealed record Refusal(string Problem);

/// <summary>JSON of error responses.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class RefusalJson : JsonSerializerContext;
