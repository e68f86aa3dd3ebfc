using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Parses CrossRef's responses, including errors.</summary>
internal static class CrossRefReplyParser
{
    /// <summary>The reason of the error if CrossRef no longer knows a field in <c>select</c>.</summary>
    public const string SelectRefused = "select-not-available (400)";

    /// <summary>Parses a list of works into records; an entry is null if it cannot be read.</summary>
    public static SourceResult<IReadOnlyList<BibliographicRecord?>> Works(Reply reply)
    {
        var message = Message(reply, "work-list");
        if (!message.IsAvailable)
            return message.Unavailable;
        return Json.ParseElement(message.Value, CrossRefJson.Default.WorkList)?.Items is { } items
            ? items.Select(Record).ToArray()
            : ApiErrors.Of(reply, ApiErrorKind.Transient, "a list without items");
    }

    /// <summary>Parses a single work; null if CrossRef says that there is none.</summary>
    public static SourceResult<BibliographicRecord?> Work(Reply reply)
    {
        if (reply.Status == 404 && SaysNotFound(reply))
            return default(BibliographicRecord);
        var message = Message(reply, "work");
        if (!message.IsAvailable)
            return message.Unavailable;
        return Record(message.Value) is { } record
            ? record
            : ApiErrors.Of(reply, ApiErrorKind.Transient, "a work without a DOI");
    }

    private static SourceResult<JsonElement> Message(Reply reply, string type)
    {
        if (ApiErrors.ErrorOf(reply) is { } fault)
            return reply.Status == 400 && IsSelectRefused(reply) ? ApiErrors.Of(reply, ApiErrorKind.Rejected, SelectRefused) : fault;
        if (reply.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == false)
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is not JSON");
        var envelope = Json.ParseReply(reply, CrossRefJson.Default.Envelope);
        if (!envelope.IsAvailable)
            return envelope.Unavailable;
        return envelope.Value is { Status: "ok", Message.ValueKind: JsonValueKind.Object } whole && whole.MessageType == type
            ? whole.Message
            : ApiErrors.Of(reply, ApiErrorKind.Transient, "an error within an answer");
    }

    // Any proxy can answer 404, so only CrossRef's own words mean that there is no such work.
    private static bool SaysNotFound(Reply reply) =>
        reply.Body.Span.TrimStart(" \t\r\n"u8).StartsWith("Resource not found"u8);

    private static bool IsSelectRefused(Reply reply) =>
        Json.ParseReply(reply, CrossRefJson.Default.Envelope) is { Value.Message: { ValueKind: JsonValueKind.Array } message }
        && Json.ParseElement(message, CrossRefJson.Default.ListCrossRefErrorMessage)
            ?.Exists(error => error.Type == "select-not-available") == true;

    private static BibliographicRecord? Record(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? WorkReader.Read(WorkParser.Parse(item)) : null;
}
