using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EnrichPipeline.Model.Documents;

/// <summary>Reads and writes the JSON of documents: indented, with all scripts unescaped and markup characters escaped.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnrichedDocument))]
[JsonSerializable(typeof(EnrichedReference[]))]
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

    /// <summary>The instance for references that are kept compressed in memory; not indented.</summary>
    internal static DocumentJson Packed { get; } =
        new(new JsonSerializerOptions(Written.Options) { WriteIndented = false, TypeInfoResolver = null });

    /// <summary>Reads a document of this or any earlier schema version, or returns null if the content is absent or no document.</summary>
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

    /// <summary>Reads a document like <see cref="TryRead"/>, but without holding all its bytes in memory.</summary>
    public static async Task<EnrichedDocument?> TryReadAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(content, Written.EnrichedDocument, cancellationToken);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null;
        }
    }

    public static BinaryData Bytes(EnrichedDocument document) =>
        new(JsonSerializer.SerializeToUtf8Bytes(document, Written.EnrichedDocument));

    /// <summary>Writes the same bytes as <see cref="Bytes(EnrichedDocument)"/>, without holding all of them in memory.</summary>
    public static Task WriteAsync(EnrichedDocument document, Stream output, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(output, document, Written.EnrichedDocument, cancellationToken);

    public static BinaryData Bytes(ErrorRecord record) =>
        new(JsonSerializer.SerializeToUtf8Bytes(record, Written.ErrorRecord));
}
