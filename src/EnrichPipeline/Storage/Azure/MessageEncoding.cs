namespace EnrichPipeline.Storage.Azure;

/// <summary>
/// Encodes and decodes message bodies as Base64. Neither the SDK nor the Functions host does this, since both fail on foreign messages.
/// </summary>
public static class MessageEncoding
{
    /// <summary>The value of <c>extensions.queues.messageEncoding</c> in host.json, with which the host leaves message bodies
    /// unchanged.</summary>
    public const string OfTheHost = "none";

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
