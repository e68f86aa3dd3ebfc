using System.Text.Json;

namespace EnrichPipeline.Sandbox.Records;

internal static class RecordReader
{
    /// <summary>Reads the records of a file, or the built-in ones. Lines are parsed in parallel.</summary>
    public static IReadOnlyList<Record> Read(string? path, CancellationToken ct)
    {
        var lines = path is null ? BuiltIn() : TextFile.Lines(path);
        return [.. lines
            .Select((text, index) => (text, number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.text))
            .AsParallel().AsOrdered().WithCancellation(ct)
            .Select(line => Parse(line.text, line.number))];
    }

    private static IEnumerable<string> BuiltIn() =>
        TextFile.Lines(typeof(RecordReader).Assembly.GetManifestResourceStream("sample.jsonl")!);

    private static Record Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, RecordJson.Default.Record) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Line {number} of the records is not a record: {e.Message}", e);
        }
    }
}
