using System.Security.Cryptography;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles;

/// <summary>The bytes of a dropped file, with their hash and their text, which several formats need and which are computed once.</summary>
internal sealed class DroppedFile(string name, ReadOnlyMemory<byte> bytes)
{
    private readonly Lazy<string> _version = new(() => Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    private readonly Lazy<string?> _text = new(() => TextDecoding.Decode(bytes.Span));

    public string Name => name;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Version => _version.Value;

    /// <summary>The decoded text, or null if the bytes are not text.</summary>
    public string? Text => _text.Value;
}
