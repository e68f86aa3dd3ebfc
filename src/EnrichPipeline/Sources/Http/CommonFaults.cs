namespace EnrichPipeline.Sources.Http;

/// <summary>What a status means by itself, the same for both services.</summary>
internal static class CommonFaults
{
    public static Trouble? Find(Reply reply) => reply.Status switch
    {
        200 when reply.Body.Span.Trim(" \t\r\n"u8).IsEmpty => Of(reply, TroubleKind.Passing, "empty answer"),
        200 => null,
        401 => Of(reply, TroubleKind.Blocked, "key or token refused (401)"),
        403 => Of(reply, TroubleKind.Blocked, "blocked by the service (403)"),
        408 or 429 or >= 500 => Of(reply, TroubleKind.Passing, $"status {reply.Status}"),
        301 or 302 or 303 or 307 or 308 => Of(reply, TroubleKind.Moved, $"moved elsewhere ({reply.Status})"),
        _ => Of(reply, TroubleKind.Refused, $"refused ({reply.Status})"),
    };

    public static Trouble Of(Reply reply, TroubleKind kind, string reason) =>
        new(kind, reason) { Status = reply.Status, RetryAfter = reply.RetryAfter, Location = reply.Location };
}
