using System.IO.Compression;

namespace EnrichPipeline.Sandbox.Records;

/// <summary>Reads the lines of a text file, decompressed if the name ends in .gz.</summary>
internal static class TextFile
{
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : (Stream)file;
        foreach (var line in Lines(stream))
            yield return line;
    }

    public static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
