using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EnrichPipeline.Model;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>UTF-8 JSON with a schema version; the bytes are pinned by a test. Base64 on the wire is the queue's matter.</summary>
/// <remarks>Nulls are left out, so that no constructor's parameter may be required: a group author has no given name.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ReferenceMessage))]
[JsonSerializable(typeof(AssemblyMessage))]
internal sealed partial class MessageFormat : JsonSerializerContext
{
    /// <summary>The largest body that fits the queue's 64 KB once it is Base64.</summary>
    public const int LargestBody = 48 * 1024;

    /// <summary>Leaves out what was heard where it would not fit: then that is asked again.</summary>
    public static BinaryData Write(ReferenceMessage message)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, Default.ReferenceMessage);
        return message.Heard is not null && bytes.Length > LargestBody ? Write(message with { Heard = null }) : new(bytes);
    }

    public static BinaryData Write(AssemblyMessage message) => new(JsonSerializer.SerializeToUtf8Bytes(message, Default.AssemblyMessage));

    /// <summary>False where the body is no such message, of a version we do not know, or of an article that no storage could hold.</summary>
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
