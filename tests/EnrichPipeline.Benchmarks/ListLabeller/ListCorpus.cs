using System.IO.Compression;
using System.Text.Json;
using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Reads the labelled data that the labeller is trained on.</summary>
internal sealed class ListCorpus(string folder)
{
    private static readonly string[] _strings = ["anystyle-good", "anystyle-gold", "anystyle-core", "grobid-cora", "grobid-kisti",
        "grobid-mangled", "grobid-other"];
    private const int MostRecords = 20_000;

    public IReadOnlyList<LabelledArticle> Articles() => [.. LabelledArticle.ReadAll(Path.Combine(folder, "dev-articles.jsonl.gz"))
        .Where(article => article.References.Count > 4)];

    /// <summary>Reads sets of single references from other projects.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pools() =>
        [.. _strings.Select(name => (IReadOnlyList<string>)[.. Lines(Path.Combine(folder, "peers", $"parse.{name}.dev.jsonl.gz"))
            .Select(line => OneLine(line.GetProperty("text").GetString()!)).Where(text => text.Length > 25)])];

    public IReadOnlyList<(string Id, string Text, IReadOnlyList<string> Entries)> Sections() =>
        [.. Lines(Path.Combine(folder, "peers", "split.grobid-refseg.dev.jsonl.gz"))
            .Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!, Entries(line)))];

    public IReadOnlyList<(string Id, string Text, IReadOnlyList<string> Lines)> Theses() =>
        [.. Lines(Path.Combine(folder, "peers", "split.anystyle-finder.dev.jsonl.gz"))
            .Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("text")
            .GetString()!, Texts(line.GetProperty("refLines"))))];

    public IReadOnlyList<CitedWorkRecord> Records() =>
        [.. Lines(Path.Combine(folder, "dev-records.jsonl.gz")).Take(MostRecords).Select(CitedWorkRecord.Of).OfType<CitedWorkRecord>()];

    private static IReadOnlyList<string> Entries(JsonElement line) =>
        Texts(line.TryGetProperty("merged", out var merged) && merged.ValueKind == JsonValueKind.Array ? merged : line.GetProperty("gold"));

    private static IReadOnlyList<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString()!)];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }
}

/// <summary>The fields from which a synthetic reference is made.</summary>
internal sealed record CitedWorkRecord(IReadOnlyList<(string Family, string Given)> Authors, string Title, string Journal, string Year,
    string Volume, string Issue, string Pages)
{
    public static CitedWorkRecord? Of(JsonElement record)
    {
        var authors = record.GetProperty("authors").EnumerateArray().Select(author => (Text(author, "family"), Text(author, "given")))
            .Where(author => author.Item1.Length is > 1 and < 20).Take(6).ToList();
        var title = Text(record, "title").TrimEnd('.');
        return authors.Count == 0 || title.Length is < 12 or > 160 || title.Contains('<') || Text(record, "year").Length != 4
            ? null
            : new CitedWorkRecord(authors, title, Text(record, "journal"), Text(record, "year"), Text(record, "volume"),
                Text(record, "issue"), Text(record, "pages"));
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
