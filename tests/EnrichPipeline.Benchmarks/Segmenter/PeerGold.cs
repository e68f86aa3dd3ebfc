using System.IO.Compression;
using System.Text.Json;
using EnrichPipeline.Citations;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>A printed reference with its fields in another project's gold data. A field that these do not have is null or empty.</summary>
internal sealed record PeerGold(
    string Source,
    string Group,
    string Text,
    string? KindHint,
    string? Authors,
    IReadOnlyList<string> Families,
    string? Title,
    string? Container,
    IReadOnlyList<int> Years,
    string? Volume,
    string? Issue,
    string? FirstPage,
    string? Doi
)
{
    public static IReadOnlyList<PeerGold> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "parse.*.dev.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IEnumerable<PeerGold> Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var source = Path.GetFileName(path).Split('.')[1];
        while (lines.ReadLine() is { } line)
            yield return Of(source, JsonDocument.Parse(line).RootElement);
    }

    /// <summary>Returns the reference with labels, or null if the gold data and the text do not agree.</summary>
    public TrainingExample? Align()
    {
        var tokens = new LabelledTokens(new TokenList(CitationParser.WithoutIdentifiers(Text)));
        return PeerAlignment.Align(this, tokens) ? new TrainingExample(Source, Group, tokens.Tokens, tokens.Masks()) : null;
    }

    private static PeerGold Of(string source, JsonElement item)
    {
        var (gold, text) = (item.GetProperty("gold"), item.GetProperty("text").GetString()!);
        var file = Value(item, "file");
        // Other files are collections, not documents.
        var group =
            file?.EndsWith(".training.references.tei.xml", StringComparison.Ordinal) != true
                ? string.Concat(LabelledTokens.WordsOf(text))
                : file;
        return new PeerGold(
            source,
            group,
            text,
            Value(item, "kindHint"),
            Value(gold, "authors"),
            Values(gold, "firstFamily"),
            Value(gold, "title"),
            Value(gold, "container"),
            [.. Values(gold, "year").Select(year => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))],
            Value(gold, "volume"),
            Value(gold, "issue"),
            Value(gold, "firstPage"),
            Value(gold, "doi")
        );
    }

    private static string? Value(JsonElement item, string name) => Values(item, name) is [var value, ..] && value.Length > 0 ? value : null;

    private static IReadOnlyList<string> Values(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.ToString())]
        : [value.ToString()];
}
