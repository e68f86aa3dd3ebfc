using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Reduces a title to a few distinctive words, by which PubMed finds it even if another word is misprinted.</summary>
internal static class TitleQuestions
{
    private const int MaxWords = 4;
    private const int MinWords = 3;
    private const int ShortestWord = 5;

    /// <summary>
    /// Returns the question, or null if the work is not an article, or if the title has too few distinctive words and the place is not
    /// known either.
    /// </summary>
    public static WorkQuery? For(Citation citation)
    {
        if (citation.Kind is not (CitationKind.Article or CitationKind.Unknown))
            return null;
        var words = Words(citation.Title ?? "");
        var author = citation.Authors is [var first, ..] ? TextFold.Fold(first.Family) : null;
        var place = author is not null && citation is { Volume: not null, Pages: not null };
        if (words.Length < MinWords && !place)
            return null;
        var year = author is not null && words.Length == MaxWords ? null : citation.Year;
        return new WorkQuery(words.Length < MinWords ? [] : words, author, year)
        {
            Volume = citation.Volume,
            FirstPage = citation.FirstPage(),
        };
    }

    /// <summary>
    /// Returns distinctive words of a title that DataCite may hold, or null if the reference names a place in a journal or the title has
    /// too few of them.
    /// </summary>
    public static IReadOnlyList<string>? ForDataCite(Citation citation) =>
        citation is { Volume: not null, Pages: not null } || Words(citation.Title ?? "") is not { Length: >= MinWords } words
            ? null
            : words;

    private static string[] Words(string title) => [.. TextFold.Fold(title).Split(' ')
        .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter))
        .Distinct()
        .OrderByDescending(word => word.Length)
        .ThenBy(word => word, StringComparer.Ordinal)
        .Take(MaxWords)];
}
