namespace EnrichPipeline.Storage.Azure;

/// <summary>How a message's bytes travel. We encode, not the SDK: it throws on a foreign message, which would block a queue for good.</summary>
internal static class MessageEncoding
{
    /// <summary>What <c>extensions.queues.messageEncoding</c> in host.json has to say.</summary>
    public const string Name = "base64";

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
