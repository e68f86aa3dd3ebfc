using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads CSL-JSON: an item, an array of items, an object with such an array, or JSON lines of items.</summary>
internal sealed class CslFile : IArticleFormat
{
    private const string NoItems = "The file is JSON without a CSL-JSON item (an object with a title, and a type, DOI or container-title). "
        + "Give the references as CSL-JSON, or as text, each on a line of its own.";

    private static readonly JsonDocumentOptions _options = new()
    {
        MaxDepth = 32,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || text.AsSpan().TrimStart() is not ['[' or '{', ..])
            return null;
        using var json = Parse(text) ?? Parse(AsArray(text));
        if (json is null)
            return null;
        var items = Items(json.RootElement);
        if (items.Exists(IsItem))
            return Bibliography.Read(file, "CSL-JSON", "item", [.. items.Select(Entry)]);
        // "[1]" is valid JSON, too, but may be the label of a printed reference.
        return json.RootElement.ValueKind == JsonValueKind.Object || items.Exists(item => item.ValueKind == JsonValueKind.Object)
            ? ArticleReadResult.Failed(NoItems)
            : null;
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, _options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string AsArray(string lines) =>
        $"[{string.Join(',', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}]";

    private static List<JsonElement> Items(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => [.. root.EnumerateArray()],
            JsonValueKind.Object when root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array =>
            [
                .. items.EnumerateArray(),
            ],
            JsonValueKind.Object when IsItem(root) => [root],
            _ => [],
        };

    private static bool IsItem(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && (item.TryGetProperty("type", out _) || item.TryGetProperty("DOI", out _) || item.TryGetProperty("container-title", out _))
        && item.TryGetProperty("title", out _);

    /// <summary>Returns an item as an entry of a bibliography.</summary>
    public static BibliographyEntry Entry(JsonElement item)
    {
        var work = item.ValueKind == JsonValueKind.Object ? Work(item) : null;
        return new BibliographyEntry(
            Text(item, "citation-key") ?? Text(item, "id"), work is { Title: null, Container: null } ? null : work, item.ToString());
    }

    private static CitedWork Work(JsonElement item)
    {
        var type = Text(item, "type");
        return new CitedWork
        {
            Authors = Names(item, "author"),
            Editors = Names(item, "editor"),
            Title = Text(item, "title"),
            Container = Text(item, "container-title") ?? Text(item, "container-title-short") ?? Text(item, "journalAbbreviation"),
            IsChapter = type is "chapter" or "entry-encyclopedia",
            Publisher = type is "article-journal" or "journal-article" ? null : Text(item, "publisher"),
            Year = Year(item),
            Volume = Text(item, "volume"),
            Issue = Text(item, "issue"),
            Pages = Text(item, "page") ?? Text(item, "number"),
            Medium = Medium(type),
            Doi = FieldIds.Doi([Text(item, "DOI"), Text(item, "URL")]),
            Pmid = FieldIds.Pmid([Text(item, "PMID")]),
            Pmcid = FieldIds.Pmcid([Text(item, "PMCID")]),
        };
    }

    private static string? Medium(string? type) => type switch
    {
        "thesis" or "dataset" or "patent" or "report" => type,
        "webpage" => "Internet",
        "personal_communication" => "personal communication",
        _ => null,
    };

    private static IReadOnlyList<string> Names(JsonElement item, string role) =>
        item.TryGetProperty(role, out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.Object).Select(Name).OfType<string>()]
            : [];

    private static string? Name(JsonElement name)
    {
        var family = string.Join(' ', new[] { Text(name, "non-dropping-particle"), Text(name, "family") }.OfType<string>());
        return family.Length > 0 ? WrittenName.Printed(new PersonName(family, Text(name, "given"))) : Text(name, "literal");
    }

    private static string? Year(JsonElement item)
    {
        foreach (var date in new[] { "issued", "published-print", "published", "created" })
        {
            if (item.TryGetProperty(date, out var value) && RisWork.YearIn(value.ToString()) is { } year)
                return year;
        }

        return null;
    }

    // Crossref's own JSON has arrays where CSL has strings.
    private static string? Text(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        var text = value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Markup.Strip(value.ToString()) : "";
        return text.Length == 0 ? null : text;
    }
}
