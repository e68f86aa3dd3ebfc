using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Benchmarks.Calibration;

namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>A reference with the class to which it was made.</summary>
/// <param name="Positive">Whether it is wrong or invented; null if it does not count.</param>
internal sealed record LabelledReference(
    string Id,
    string Set,
    [property: JsonPropertyName("class")] string Class,
    bool? Positive,
    string Text
)
{
    private const string Ordinary = "ordinary";

    /// <summary>Reads labels and texts from two files and joins them by id.</summary>
    public static IReadOnlyList<LabelledReference> Read(string labels, string strings)
    {
        var texts = Lines(strings)
            .Select(line => JsonSerializer.Deserialize(line, LabelJson.Default.LabelledReference)!)
            .ToDictionary(one => one.Id, one => one.Text);
        return
        [
            .. Lines(labels)
                .Select(line => JsonSerializer.Deserialize(line, LabelJson.Default.LabelledReference)!)
                .Select(one => one with { Text = texts[one.Id] }),
        ];
    }

    /// <summary>Reads real references whose work is in the records. Each one that is flagged is a false alarm or a misprint.</summary>
    public static IReadOnlyList<LabelledReference> ReadOrdinary(string strings, string records)
    {
        var works = RecordsFile.Read(records);
        var dois = works.Select(work => work.Doi?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pmids = works.Select(work => work.Pmid?.Value).OfType<string>().ToHashSet();
        return
        [
            .. LabelledString
                .Read(strings)
                .Where(one => (one.Doi is { } doi && dois.Contains(doi)) || (one.Pmid is { } pmid && pmids.Contains(pmid)))
                .Select(one => new LabelledReference(one.Id, Ordinary, Ordinary, false, one.Text)),
        ];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file
        );
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledReference))]
internal sealed partial class LabelJson : JsonSerializerContext;
