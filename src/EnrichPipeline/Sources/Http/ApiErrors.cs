namespace EnrichPipeline.Sources.Http;

/// <summary>Converts responses to errors. Status codes have the same meaning for all services.</summary>
internal static class ApiErrors
{
    /// <summary>Returns the error of a response, or null if it is a success.</summary>
    public static SourceUnavailable? ErrorOf(Reply reply) => reply.Status switch
    {
        200 when reply.Body.Span.Trim(" \t\r\n"u8).IsEmpty => Of(reply, ApiErrorKind.Transient, "empty answer"),
        200 => null,
        401 => Of(reply, ApiErrorKind.Forbidden, "key or token refused (401)"),
        403 => Of(reply, ApiErrorKind.Forbidden, "blocked by the service (403)"),
        408 or 429 or >= 500 => Of(reply, ApiErrorKind.Transient, $"status {reply.Status}"),
        301 or 302 or 303 or 307 or 308 => Of(reply, ApiErrorKind.Redirected, $"moved elsewhere ({reply.Status})"),
        _ => Of(reply, ApiErrorKind.Rejected, $"refused ({reply.Status})"),
    };

    public static SourceUnavailable Of(Reply reply, ApiErrorKind kind, string reason, int? status = null) =>
        SourceUnavailable.Of(
            new ApiError(reply.Quota, kind, reason)
            {
                Status = status ?? reply.Status,
                RetryAfter = reply.RetryAfter,
                Location = reply.Location,
            });
}
