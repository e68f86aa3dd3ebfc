namespace EnrichPipeline.Storage.Azure;

/// <summary>
/// Encodes and decodes message bodies as Base64. This is left neither to the SDK nor to the Functions host, since both fail on messages
/// that are not Base64.
/// </summary>
public static class MessageEncoding
{
    /// <summary>
    /// The value of <c>extensions.queues.messageEncoding</c> in host.json that makes the host leave message bodies unchanged.
    /// </summary>
    public const string HostSetting = "none";

    public static string Encode(BinaryData body) => Convert.ToBase64String(body.ToMemory().Span);

    /// <summary>Decodes a message body, or returns it unchanged if it is not Base64.</summary>
    public static BinaryData Decode(BinaryData body)
    {
        var text = body.ToString();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? BinaryData.FromBytes(bytes.AsMemory(0, length))
            : body;
    }
}
