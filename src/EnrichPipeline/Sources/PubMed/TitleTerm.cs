using System.Text.RegularExpressions;
using EnrichPipeline.Citations;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>A query by title words, each tagged: whole titles are rarely in PubMed's index of phrases.</summary>
internal static partial class TitleTerm
{
    private const int MostWords = 8;
    private const string TitleTag = "[ti]";

    /// <summary>The query, or null where no word is left that PubMed would look for.</summary>
    public static string? Of(TitleQuestion question)
    {
        var words = Words(question.TitleWords).Where(StopWords.Matter).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        if (words.Count == 0)
            return null;
        var parts = words.Select(word => word + TitleTag);
        if (string.Join(' ', Words([question.FamilyName ?? ""])) is { Length: > 0 } family)
            parts = parts.Append($"{family}[au]");
        if (question.Year is { } year)
            parts = parts.Append($"{year - 1}:{year + 1}[dp]");
        return string.Join(" AND ", parts);
    }

    /// <summary>A query for any of several of these queries.</summary>
    public static string AnyOf(IReadOnlyList<string> terms) =>
        terms is [var only] ? only : string.Join(" OR ", terms.Select(term => $"({term})"));

    /// <summary>Whether the title has all the words that the query asks for: tells the hits of several queries apart.</summary>
    public static bool Fits(string term, string? title)
    {
        var words = TextFold.Fold(title ?? "").Split(' ');
        return term.Split(" AND ").Where(part => part.EndsWith(TitleTag, StringComparison.Ordinal))
            .All(part => words.Contains(TextFold.Fold(part[..^TitleTag.Length])));
    }

    // Everything but letters, digits and apostrophes is an operator to PubMed or becomes a blank there.
    private static IEnumerable<string> Words(IEnumerable<string> texts) =>
        texts.SelectMany(text => Word().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
