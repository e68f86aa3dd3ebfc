namespace EnrichPipeline.Storage.Azure;

/// <summary>How a message's bytes travel: as Base64. We encode and decode, not the SDK and not the Functions host: neither hands on a foreign message.</summary>
public static class MessageEncoding
{
    /// <summary>What <c>extensions.queues.messageEncoding</c> in host.json has to be, so that the host hands messages on as they are.</summary>
    public const string OfTheHost = "none";

    public static string Encode(BinaryData body) => Convert.ToBase64String(body.ToMemory().Span);

    /// <summary>A body that is no Base64 is handed on as it is, for its reader to judge.</summary>
    public static BinaryData Decode(BinaryData body)
    {
        var text = body.ToString();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? BinaryData.FromBytes(bytes.AsMemory(0, length))
            : body;
    }
}
