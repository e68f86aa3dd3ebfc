using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>How a run's own blobs are written: compact, nulls left out.</summary>
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
        JsonSerializer.Deserialize(blob.Content.ToMemory().Span, type) ?? throw new JsonException("Null where a run's blob was expected.");
}
