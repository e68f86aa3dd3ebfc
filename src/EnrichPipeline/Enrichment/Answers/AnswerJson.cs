using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Enrichment.Answers;

/// <summary>How remembered answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RememberedAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    public static byte[] Bytes(RememberedAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Default.RememberedAnswer);

    /// <summary>Null where it is torn or someone else's.</summary>
    public static RememberedAnswer? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Default.RememberedAnswer);
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
