using System.IO.Compression;
using System.Text.Json;

namespace EnrichPipeline.Benchmarks.Fields;

/// <summary>A labelled reference string and the record of its work.</summary>
internal sealed record Gold(
    string Id,
    string Text,
    string? Family,
    string? Title,
    IReadOnlyList<string> Journals,
    string? Year,
    string? Volume,
    string? Issue,
    string? FirstPage
)
{
    public static IReadOnlyList<Gold> Read(string strings, string records, JournalTable journals)
    {
        var byId = Records(records);
        return
        [
            .. File.ReadLines(strings)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(item => Join(item, byId, journals))
                .OfType<Gold>(),
        ];
    }

    private static Gold? Join(JsonElement item, Dictionary<string, JsonElement> records, JournalTable journals)
    {
        var id = Value(item, "doi") ?? Value(item, "pmid");
        if (id is null || !records.TryGetValue(id, out var record))
            return null;
        var authors = record.GetProperty("authors");
        string[] names =
        [
            .. new[] { Value(record, "journal"), Value(record, "journal_abbrev") }
                .OfType<string>()
                .SelectMany(journals.Spellings)
                .Distinct(),
        ];
        return new Gold(
            item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!,
            authors.GetArrayLength() > 0 ? Value(authors[0], "family") : null,
            Value(record, "title"),
            names,
            Value(record, "year"),
            Value(record, "volume"),
            Value(record, "issue"),
            Value(record, "pages")?.Split('-', '–', ',')[0].Trim()
        );
    }

    private static Dictionary<string, JsonElement> Records(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var records = new Dictionary<string, JsonElement>();
        while (lines.ReadLine() is { } line)
        {
            var record = JsonDocument.Parse(line).RootElement;
            if (Value(record, "doi") is { } doi)
                records.TryAdd(doi, record);
            if (Value(record, "pmid") is { } pmid)
                records.TryAdd(pmid, record);
        }
        return records;
    }

    private static string? Value(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
