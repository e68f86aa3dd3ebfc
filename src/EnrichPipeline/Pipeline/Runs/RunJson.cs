using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>JSON of the blobs of runs: compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(ReferenceResult))]
[JsonSerializable(typeof(CurrentRun))]
[JsonSerializable(typeof(OpenRun))]
internal sealed partial class RunJson : JsonSerializerContext
{
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    public static T Read<T>(Blob blob, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(blob.Content.ToMemory().Span, type) ?? throw new JsonException("The blob of a run contains null.");
}
