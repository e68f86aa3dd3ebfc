using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads what the schema.org data of a web page say about its article.</summary>
internal static class LinkedData
{
    private const int MaxLength = 1 << 20;

    public static ArticleMetadata Of(IEnumerable<IElement> scripts)
    {
        foreach (var script in scripts)
        {
            var text = string.Concat(script.ChildNodes.OfType<IText>().Select(node => node.Data));
            if (text.Length <= MaxLength && Article(text) is { } article)
                return article;
        }

        return new ArticleMetadata();
    }

    private static ArticleMetadata? Article(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(
                text,
                new JsonDocumentOptions
                {
                    MaxDepth = 32,
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                });
            return Objects(json.RootElement).Where(IsArticle).Select(Metadata).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        foreach (var item in items.Where(item => item.ValueKind == JsonValueKind.Object))
        {
            yield return item;
            if (item.TryGetProperty("mainEntity", out var main) && main.ValueKind == JsonValueKind.Object)
                yield return main;
            if (item.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            {
                foreach (var part in graph.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object))
                    yield return part;
            }
        }
    }

    private static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("@type", out var type) && type.ToString().Contains("ScholarlyArticle", StringComparison.Ordinal);

    private static ArticleMetadata Metadata(JsonElement article) =>
        new()
        {
            Title = Text(article, "headline") ?? Text(article, "name"),
            Authors = article.TryGetProperty("author", out var authors) ? [.. Names(authors)] : [],
            Year =
                Text(article, "datePublished") is { } date && YearText.FindIn(date) is >= 0 and var at
                    ? int.Parse(date.AsSpan(at, 4), CultureInfo.InvariantCulture)
                    : null,
            Doi = new[] { "sameAs", "identifier", "@id" }
                .Select(name => Doi.TryParse(Text(article, name), out var doi) ? doi : (Doi?)null)
                .FirstOrDefault(doi => doi is not null),
        };

    private static IEnumerable<PersonName> Names(JsonElement authors) =>
        (authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().ToList() : [authors])
            .Select(author => author.ValueKind == JsonValueKind.String ? author.GetString() : Text(author, "name")).OfType<string>()
            .Select(WrittenName.Of).OfType<PersonName>();

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? Markup.Strip(text)
            : null;
}
