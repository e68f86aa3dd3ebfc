using System.IO.Compression;
using System.Text.Json;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>An article whose reference list is known.</summary>
internal sealed record LabelledArticle(string Id, string Title, string Journal, IReadOnlyList<string> References)
{
    /// <summary>Whether the article is held out of the fit of weights: one in three, chosen by its id.</summary>
    public bool HeldOut => Id.Aggregate(17u, (hash, c) => hash * 31 + c) / 7 % 3 == 0;

    public static IEnumerable<LabelledArticle> ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file
        );
        while (text.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return Of(json.RootElement);
        }
    }

    /// <summary>Returns the article with only the characters that the PDF's font has.</summary>
    public LabelledArticle InPdfFont() =>
        new(Id, PdfTypesetter.Showable(Title), PdfTypesetter.Showable(Journal), [.. References.Select(PdfTypesetter.Showable)]);

    private static LabelledArticle Of(JsonElement article) =>
        new(
            article.GetProperty("id").GetString()!,
            article.GetProperty("title").GetString() ?? "Untitled",
            article.GetProperty("journal").GetString() ?? "Journal",
            [
                .. article
                    .GetProperty("refs")
                    .EnumerateArray()
                    .Select((reference, i) => Clean(reference.GetProperty("printed").GetString() ?? "", i + 1))
                    .Where(printed => printed.Length > 0),
            ]
        );

    // Some labelled lists keep a rest of the printed number before the text: ". Agresti", "1. Brasil".
    private static string Clean(string printed, int number)
    {
        var text = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var left in new[] { $"{number}. ", $"{number} ", ". " })
        {
            if (text.StartsWith(left, StringComparison.Ordinal))
                return text[left.Length..].TrimStart();
        }

        return text;
    }
}
