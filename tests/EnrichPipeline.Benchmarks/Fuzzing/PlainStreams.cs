using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>Decompresses the streams of a PDF that we made. Its table of offsets becomes wrong, which readers tolerate.</summary>
internal static partial class PlainStreams
{
    public static byte[] Of(byte[] pdf) =>
        Encoding.Latin1.GetBytes(
            Packed()
                .Replace(
                    Encoding.Latin1.GetString(pdf),
                    match =>
                        Unpacked(Encoding.Latin1.GetBytes(match.Groups["data"].Value)) is { } plain
                            ? $"<< /Length {plain.Length} >>\nstream\n{plain}\nendstream"
                            : match.Value
                )
        );

    private static string? Unpacked(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"<<(?:(?!>>|stream).)*/FlateDecode(?:(?!>>|stream).)*>>\s*stream\r?\n(?<data>.*?)\r?\nendstream",
        RegexOptions.Singleline,
        10_000
    )]
    private static partial Regex Packed();
}
