using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Sources.Http;

/// <summary>Parses the JSON of services that sometimes send something else.</summary>
internal static class Json
{
    /// <summary>Parses an answer, or returns a transient error if it is not a JSON object of this shape.</summary>
    public static SourceResult<T> ParseReply<T>(Reply reply, JsonTypeInfo<T> type) where T : class
    {
        var body = reply.Body.Span.TrimStart(" \t\r\n\uFEFF"u8);
        if (!body.StartsWith("{"u8))
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is not JSON");
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value
                ? value
                : ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is not JSON");
        }
        catch (JsonException)
        {
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer whose JSON is invalid");
        }
    }

    /// <summary>Parses a part of an answer, such as one work, or returns null if it does not have the documented shape.</summary>
    public static T? ParseElement<T>(JsonElement element, JsonTypeInfo<T> type) where T : class
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
