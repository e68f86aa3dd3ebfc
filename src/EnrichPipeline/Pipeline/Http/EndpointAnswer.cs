using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>A status code and a JSON body.</summary>
public sealed record EndpointAnswer(int StatusCode, BinaryData Json)
{
    /// <summary>A refusal, with one sentence for a person.</summary>
    internal static EndpointAnswer Refused(int statusCode, string problem) =>
        new(statusCode, new(JsonSerializer.SerializeToUtf8Bytes(new Refusal(problem), RefusalJson.Default.Refusal)));
}

/// <summary>The body of a refusal.</summary>
internal sealed record Refusal(string Problem);

/// <summary>How refusals are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class RefusalJson : JsonSerializerContext;
