using System.IO.Compression;
using System.Runtime.InteropServices;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Checks the size of an inflated stream without keeping its content.</summary>
internal static class FlateSize
{
    // The highest compression ratio of deflate: zlib.net/zlib_tech.html.
    private const int MaxGain = 1032;
    private const int Header = 2;

    public static void Require(ReadOnlyMemory<byte> packed, long most)
    {
        if (packed.Length * (long)MaxGain > most && Exceeds(packed, most))
            throw new PdfExcessException($"A stream of the PDF unpacks to more than {most >> 20} MB.");
    }

    private static bool Exceeds(ReadOnlyMemory<byte> packed, long most)
    {
        if (!MemoryMarshal.TryGetArray(packed, out var array))
            array = packed.ToArray();
        using var source = new MemoryStream(array.Array!, array.Offset + Header, array.Count - Header);
        using var deflate = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        try
        {
            for (long size = 0; size <= most;)
            {
                var read = deflate.Read(buffer);
                if (read == 0)
                    return false;
                size += read;
            }
        }
        catch (InvalidDataException)
        {
            // The real decoder reports what is wrong with the stream.
            return false;
        }

        return true;
    }
}
