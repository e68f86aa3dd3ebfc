using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Model.Documents;

/// <summary>How documents are written: indented for people, every script readable, markup characters escaped.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnrichedDocument))]
[JsonSerializable(typeof(ErrorRecord))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The one instance to use.</summary>
    public static DocumentJson Written { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The document of this blob, of any earlier version; null where there is none or it is someone else's.</summary>
    public static EnrichedDocument? TryRead(Blob? blob)
    {
        try
        {
            return blob is null ? null : JsonSerializer.Deserialize(blob.Content.ToMemory().Span, Written.EnrichedDocument);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null;
        }
    }

    public static BinaryData Bytes(EnrichedDocument document) =>
        new(JsonSerializer.SerializeToUtf8Bytes(document, Written.EnrichedDocument));

    public static BinaryData Bytes(ErrorRecord record) =>
        new(JsonSerializer.SerializeToUtf8Bytes(record, Written.ErrorRecord));
}
