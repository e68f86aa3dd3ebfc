using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Decodes a web page in the encoding that it declares, unless its bytes are valid Unicode.</summary>
internal static partial class HtmlDecoding
{
    private const int Prescan = 4096;

    public static string? Decode(DroppedFile file) =>
        Declared(file.Bytes.Span) is { } encoding && encoding.GetString(file.Bytes.Span) is var text && !TextContent.LooksBinary(text)
            ? text
            : file.Text;

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0))
            return null;
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]));
        var name = match.Success ? match.Groups["name"].Value : "";
        var stateful = name.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase);
        return name.Length == 0 || Utf8.IsValid(bytes) && !stateful ? null : Named(name);
    }

    // ISO-8859-1 and ASCII on the web are Windows-1252 (WHATWG encoding standard).
    private static Encoding? Named(string name)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(name);
        return name.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => known,
        };
    }

    [GeneratedRegex(
        """<(?:meta|\?xml)\s[^<>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Charset();
}
