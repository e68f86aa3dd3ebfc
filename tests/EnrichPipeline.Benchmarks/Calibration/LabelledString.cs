using System.Text.Json;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>A reference as printed, with the ids that a person or the publisher gave it.</summary>
internal sealed record LabelledString(string Id, string Text, string? Doi, string? Pmid, bool Null, bool Independent)
{
    public static IReadOnlyList<LabelledString> Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize(line, DataJson.Default.LabelledString)!)];
}
