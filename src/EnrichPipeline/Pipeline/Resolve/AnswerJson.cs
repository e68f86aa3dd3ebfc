using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>JSON of cached answers: compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CachedAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    public static byte[] Bytes(CachedAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Default.CachedAnswer);

    /// <summary>Reads a cached answer, or returns null if the entry is damaged or is something else.</summary>
    public static CachedAnswer? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Default.CachedAnswer);
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
