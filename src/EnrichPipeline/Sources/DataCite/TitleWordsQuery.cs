using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>A query for titles that have all of some words. DataCite's own operators cannot stand in it: only letters and digits do.</summary>
internal static class TitleWordsQuery
{
    private const string Or = " OR ";
    private const string And = " AND ";
    private const string Head = "titles.title:(";

    public static string? Of(IReadOnlyList<string> words)
    {
        string[] plain =
        [
            .. words
                .SelectMany(word => TextFold.Fold(word).Split(' '))
                .Where(word => word.Length > 0 && word.All(char.IsLetterOrDigit))
                .Distinct(),
        ];
        return plain is [] ? null : $"{Head}{string.Join(And, plain)})";
    }

    public static string AnyOf(IEnumerable<string> queries) => string.Join(Or, queries);

    /// <summary>Whether the record's title has all the words: tells the hits of several queries apart.</summary>
    public static bool Fits(string query, BibliographicRecord record)
    {
        var title = TextFold.Fold($"{record.Title} {record.Subtitle}").Split(' ');
        return query[Head.Length..^1].Split(And).All(title.Contains);
    }
}
