using System.Text;
using UtfUnknown;

namespace EnrichPipeline.Characters;

/// <summary>Decodes bytes to text: by their byte order mark if the bytes agree with it, else as UTF-8, UTF-16 or a guessed encoding.
/// </summary>
internal static class TextDecoding
{
    private const int Sample = 64 * 1024;
    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Returns the text without its byte order mark, or null if the bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = ByMark(bytes) ?? Utf8(bytes) ?? Utf16WithoutMark(bytes) ?? ByGuess(bytes);
        return text is null || TextContent.LooksBinary(text) ? null : text;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest) ?? Utf16WithoutMark(rest) ?? ByGuess(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Strict(new UTF32Encoding(false, false, true), rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => Strict(new UTF32Encoding(true, false, true), rest),
        [0xFF, 0xFE, .. var rest] => Utf16(rest, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => Utf16(rest, bigEndian: true),
        _ => null,
    };

    // Careless conversions often leave a wrong mark: a UTF-16 mark before UTF-8 text, or the mark of the other byte order.
    private static string? Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var looks = Utf16Order(bytes);
        if (looks is null && bytes.IndexOf((byte)0) < 0 && Utf8(bytes) is { } utf8)
            return utf8;
        return Strict(new UnicodeEncoding(looks ?? bigEndian, false, true), bytes)
            ?? Strict(new UnicodeEncoding(looks ?? bigEndian, false, true), bytes[..^(bytes.Length % 2)]);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes) =>
        Utf16Order(bytes) is null ? Strict(_strictUtf8, bytes) : null;

    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes) =>
        Utf16Order(bytes) is { } bigEndian ? Strict(new UnicodeEncoding(bigEndian, false, true), bytes[..^(bytes.Length % 2)]) : null;

    /// <summary>
    /// Whether the bytes are big-endian UTF-16 (true) or little-endian UTF-16 (false), judged by the zero bytes of Latin letters; null if
    /// neither.
    /// </summary>
    private static bool? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0)
                continue;
            if ((i & 1) == 0)
                even++;
            else
                odd++;
        }

        var half = sample.Length / 2;
        return (even, odd) switch
        {
            _ when half < 2 => null,
            _ when odd > half * 0.6 && even < half * 0.05 => false,
            _ when even > half * 0.6 && odd < half * 0.05 => true,
            _ => null,
        };
    }

    private static string? ByGuess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) >= 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)].ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding =
            guess is { Confidence: > 0.6f, Encoding: { } named } && IsPlausible(named.CodePage) ? named : Encoding.GetEncoding(1252);
        return encoding.GetString(bytes);
    }

    // Rejects Unicode encodings, since UTF-8 and UTF-16 were tried before, and ASCII and ISO-8859-1, which the WHATWG encoding standard
    // reads as Windows-1252.
    private static bool IsPlausible(int codePage) =>
        codePage is not (65001 or 1200 or 1201 or 12000 or 12001 or 20127 or 28591 or 65000);

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
