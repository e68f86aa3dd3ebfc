using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EnrichPipeline.Enrichment.Documents;

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

    public static BinaryData Bytes(EnrichedDocument document) =>
        new(JsonSerializer.SerializeToUtf8Bytes(document, Written.EnrichedDocument));

    public static BinaryData Bytes(ErrorRecord record) =>
        new(JsonSerializer.SerializeToUtf8Bytes(record, Written.ErrorRecord));
}
