using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EnrichPipeline.Model.Documents;

/// <summary>JSON of documents: indented, with all scripts unescaped and markup characters escaped.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnrichedDocument))]
[JsonSerializable(typeof(ErrorRecord))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The instance to use for reading and writing.</summary>
    public static DocumentJson Written { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Reads a document of this or any earlier schema version; null if there is none or it is not a document.</summary>
    public static EnrichedDocument? TryRead(BinaryData? content)
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize(content.ToMemory().Span, Written.EnrichedDocument);
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
