using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads Info files, as makeinfo writes manuals. Control characters separate their sections and mark their indexes.</summary>
internal sealed class InfoFile : IArticleFormat
{
    private const int Head = 300;

    public ArticleReadResult? Read(DroppedFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes[..Math.Min(Head, bytes.Length)].IndexOf("produced by makeinfo"u8) >= 0
            && TextDecoding.Decode(WithoutControls(bytes)) is { } text
            ? PlainText.Read(file, text)
            : null;
    }

    // A mark of an index begins with NUL and backspace; U+001F separates sections, as form feeds do elsewhere.
    private static byte[] WithoutControls(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.ToArray();
        text.AsSpan().Replace((byte)0, (byte)' ');
        text.AsSpan().Replace((byte)'\b', (byte)' ');
        text.AsSpan().Replace((byte)0x1F, (byte)'\f');
        return text;
    }
}
