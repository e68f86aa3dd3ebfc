using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>JSON of the blobs of runs: compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    // Serialising piece by piece needs the metadata.
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(ManifestEntry[]))]
[JsonSerializable(typeof(ReferenceResult))]
[JsonSerializable(typeof(ReferenceResult[]))]
[JsonSerializable(typeof(CurrentRun))]
[JsonSerializable(typeof(OpenRun))]
internal sealed partial class RunJson : JsonSerializerContext
{
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Returns the same bytes as content that is written piece by piece.</summary>
    public static BlobContent Pieces<T>(T value, JsonTypeInfo<T> type) =>
        new((output, token) => JsonSerializer.SerializeAsync(output, value, type, token));

    public static async Task<T> ReadAsync<T>(Stream content, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync(content, type, cancellationToken)
        ?? throw new JsonException("The blob of a run contains null.");

    public static T Read<T>(Blob blob, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(blob.Content.ToMemory().Span, type) ?? throw new JsonException("The blob of a run contains null.");
}
