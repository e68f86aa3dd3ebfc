using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Reads and writes queue messages: UTF-8 JSON with a schema version. The queue encodes them as Base64.</summary>
/// <remarks>Nulls are omitted, so constructor parameters must not be required: a group author has no given name.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ReferenceMessage))]
[JsonSerializable(typeof(AssemblyMessage))]
internal sealed partial class MessageFormat : JsonSerializerContext
{
    /// <summary>The largest body in bytes: as Base64 it fits the 64 KB of the queue.</summary>
    public const int LargestBody = 48 * 1024;

    /// <summary>Writes a message. Omits the answers received so far if they do not fit; the sources are then asked again.</summary>
    public static BinaryData Write(ReferenceMessage message)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, Default.ReferenceMessage);
        return message.Resume is not null && bytes.Length > LargestBody ? Write(message with { Resume = null }) : new(bytes);
    }

    public static BinaryData Write(AssemblyMessage message) => new(JsonSerializer.SerializeToUtf8Bytes(message, Default.AssemblyMessage));

    /// <summary>Reads a message. Returns false if it is malformed, has an unknown schema version, or names an invalid article.</summary>
    public static bool TryRead(BinaryData body, [NotNullWhen(true)] out ReferenceMessage? message) =>
        TryRead(body, Default.ReferenceMessage, out message)
        && message is
        {
            SchemaVersion: Runs.ReferenceMessage.CurrentSchemaVersion,
            Ordinal: >= 0,
            Article: not null,
            Version.Length: 64,
            Printed: not null,
            Citation: not null,
            Failures: null or > 0,
        }
        && BlobName.IsValid(message.Article);

    /// <inheritdoc cref="TryRead(BinaryData, out ReferenceMessage?)"/>
    public static bool TryRead(BinaryData body, [NotNullWhen(true)] out AssemblyMessage? message) =>
        TryRead(body, Default.AssemblyMessage, out message)
        && message is { SchemaVersion: Runs.AssemblyMessage.CurrentSchemaVersion, Article: not null, Version.Length: 64 }
        && BlobName.IsValid(message.Article);

    private static bool TryRead<T>(BinaryData body, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? message) where T : class
    {
        try
        {
            message = JsonSerializer.Deserialize(body.ToMemory().Span, type);
            return message is not null;
        }
        catch (JsonException)
        {
            message = null;
            return false;
        }
    }
}
