using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>
/// Builds a query for titles that contain all of the given words, or all but one of four or more, since one may be misprinted. The words
/// contribute only letters and digits, never operators.
/// </summary>
internal static class TitleWordsQuery
{
    private const string Or = " OR ";
    private const string And = " AND ";
    private const string Head = "titles.title:(";
    private const int Enough = 4;

    /// <summary>Returns the query, or null if no word can be searched for.</summary>
    public static string? Of(IReadOnlyList<string> words)
    {
        string[] plain =
        [
            .. words
                .SelectMany(word => TextFold.Fold(word).Split(' '))
                .Where(word => word.Length > 0 && word.All(char.IsLetterOrDigit))
                .Distinct(),
        ];
        return plain.Length switch
        {
            0 => null,
            < Enough => All(plain),
            _ => AnyOf(plain.Select((_, left) => All([.. plain.Where((_, index) => index != left)]))),
        };
    }

    public static string AnyOf(IEnumerable<string> queries) => string.Join(Or, queries);

    /// <summary>Returns whether the record's title satisfies the query, to tell the hits of several joined queries apart.</summary>
    public static bool Fits(string query, BibliographicRecord record)
    {
        var title = TextFold.Fold($"{record.Title} {record.Subtitle}").Split(' ');
        return query.Split(Or).Any(part => part[Head.Length..^1].Split(And).All(title.Contains));
    }

    private static string All(string[] words) => $"{Head}{string.Join(And, words)})";
}
