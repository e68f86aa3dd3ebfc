using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Sources.Http;

/// <summary>Parses JSON of services that sometimes send something else.</summary>
internal static class Json
{
    /// <summary>The value, or a passing fault where the answer is no JSON or none of this shape.</summary>
    public static SourceResult<T> Read<T>(Reply reply, JsonTypeInfo<T> type) where T : class
    {
        var body = reply.Body.Span.TrimStart(" \t\r\n\uFEFF"u8);
        if (!body.StartsWith("{"u8))
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is no JSON");
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value
                ? value
                : ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is no JSON");
        }
        catch (JsonException)
        {
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer whose JSON is invalid");
        }
    }

    /// <summary>The part of an answer that describes one work; null where its shape is not the one documented.</summary>
    public static T? Part<T>(JsonElement element, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
