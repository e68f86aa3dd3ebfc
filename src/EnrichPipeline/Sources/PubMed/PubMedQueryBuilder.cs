using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>
/// Builds a query from title words, or from author, volume and page. Each word is tagged, since whole titles are rarely in PubMed's phrase
/// index.
/// </summary>
internal static partial class PubMedQueryBuilder
{
    private const int MaxWords = 8;
    private const string TitleTag = "[ti]";
    private const string AuthorTag = "[au]";
    private const string VolumeTag = "[vi]";
    private const string PageTag = "[pg]";
    private const string And = " AND ";
    private const string Or = " OR ";

    /// <summary>Returns the query, or null if no word is left that PubMed would search for.</summary>
    public static string? Build(WorkQuery question)
    {
        var family = string.Join(' ', Words([question.FamilyName ?? ""]));
        string[] ways = [.. Title(question, family), .. Place(question, family)];
        return ways is [] ? null : AnyOf(ways);
    }

    /// <summary>Joins several of these queries into one that matches any of them.</summary>
    public static string AnyOf(IReadOnlyList<string> terms) =>
        terms is [var only] ? only : string.Join(Or, terms.Select(term => $"({term})"));

    /// <summary>Returns whether the record has the query's title words or place, to tell the hits of joined queries apart.</summary>
    public static bool Fits(string term, BibliographicRecord record)
    {
        var words = TextFold.Fold(record.Title ?? "").Split(' ');
        return term.Split(Or).Any(way => way.Trim('(', ')').Split(And).All(part => part switch
        {
            _ when part.EndsWith(TitleTag, StringComparison.Ordinal) => words.Contains(TextFold.Fold(part[..^TitleTag.Length])),
            _ when part.EndsWith(VolumeTag, StringComparison.Ordinal) => Same(part[..^VolumeTag.Length], record.Volume),
            _ when part.EndsWith(PageTag, StringComparison.Ordinal) => Same(part[..^PageTag.Length], record.FirstPage),
            _ => true,
        }));
    }

    private static IEnumerable<string> Title(WorkQuery question, string family)
    {
        var words = Words(question.TitleWords)
            .Where(StopWords.IsSearchable)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxWords)
            .ToList();
        if (words.Count == 0)
            yield break;
        var parts = words.Select(word => word + TitleTag);
        if (family.Length > 0)
            parts = parts.Append(family + AuthorTag);
        if (question.Year is { } year)
            parts = parts.Append($"{year - 1}:{year + 1}[dp]");
        yield return string.Join(And, parts);
    }

    private static IEnumerable<string> Place(WorkQuery question, string family)
    {
        if (family.Length > 0 && Number(question.Volume) is { } volume && Number(question.FirstPage) is { } page)
            yield return string.Join(And, [family + AuthorTag, volume + VolumeTag, page + PageTag]);
    }

    /// <summary>Returns the text if it is one word, or else null: PubMed would search for each of several words separately.</summary>
    private static string? Number(string? text) => Words([text ?? ""]).ToList() is [var only] ? only : null;

    private static bool Same(string asked, string? recorded) =>
        string.Equals(asked.TrimStart('0'), recorded?.TrimStart('0'), StringComparison.OrdinalIgnoreCase);

    // Only letters, marks and digits are kept: to PubMed, almost everything else is an operator or a blank.
    private static IEnumerable<string> Words(IEnumerable<string> texts) =>
        texts.SelectMany(text => Word().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Word();
}
