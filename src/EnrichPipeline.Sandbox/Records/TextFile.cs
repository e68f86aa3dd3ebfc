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

    /// <summary>Returns the first two cells of the lines that have them. Other lines are skipped.</summary>
    /// <exception cref="InvalidDataException">The file has no such line, so it is no table.</exception>
    public static IReadOnlyList<(string First, string Second)> Pairs(string path)
    {
        (string, string)[] pairs = [.. Lines(path)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length >= 2)
            .Select(cells => (cells[0], cells[1]))];
        return pairs.Length > 0
            ? pairs
            : throw new InvalidDataException($"'{path}' is not a table: no line has two columns with a tab between them.");
    }

    public static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
