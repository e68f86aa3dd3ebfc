using EnrichPipeline.Citations;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Enrichment.Resolving;

/// <summary>A title as a few distinctive words: PubMed finds those even where one of the rest is misprinted.</summary>
internal static class TitleQuestions
{
    private const int MostWords = 6;
    private const int FewestWords = 3;
    private const int ShortestWord = 5;

    /// <summary>Null where the title has too few distinctive words.</summary>
    public static TitleQuestion? For(Citation citation)
    {
        if (citation.Title is not { } title || citation.Kind is not (CitationKind.Article or CitationKind.Unknown))
            return null;
        string[] words = [.. TextFold.Fold(title).Split(' ')
            .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter))
            .Distinct()
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal)
            .Take(MostWords)];
        return words.Length < FewestWords
            ? null
            : new TitleQuestion(words, citation.Authors is [var first, ..] ? TextFold.Fold(first.Family) : null, citation.Year);
    }
}
