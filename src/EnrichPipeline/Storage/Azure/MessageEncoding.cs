namespace EnrichPipeline.Storage.Azure;

/// <summary>
/// Encodes message bodies as Base64. The SDK is not used for this, since it throws on foreign messages, which would block the queue.
/// </summary>
internal static class MessageEncoding
{
    /// <summary>The value of <c>extensions.queues.messageEncoding</c> in host.json.</summary>
    public const string Name = "base64";

    public static string Encode(BinaryData body) => Convert.ToBase64String(body.ToMemory().Span);

    /// <summary>Decodes a body; one that is not Base64 is returned unchanged.</summary>
    public static BinaryData Decode(BinaryData body)
    {
        var text = body.ToString();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? BinaryData.FromBytes(bytes.AsMemory(0, length))
            : body;
    }
}
