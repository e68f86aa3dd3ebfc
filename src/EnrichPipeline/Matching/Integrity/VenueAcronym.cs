using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Decides whether a conference printed as an acronym ("CVPR", "AAAI") is the one that a record spells out.</summary>
internal static class VenueAcronym
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int MaxOtherWords = 1;

    public static bool IsAcronymOf(string? printed, IReadOnlyList<string> recorded) =>
        Acronym(printed) is { } acronym && recorded.Any(container => IsOf(acronym, WordList.Of(container)));

    /// <summary>Returns the acronym if the printed venue is little more, such as "In CVPR" or "Proc. ICML 2021"; else null.</summary>
    private static string? Acronym(string? printed)
    {
        var words = (printed ?? "").Split([' ', '.', ',', ':', '\'', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(IsOfAName) <= MaxOtherWords ? Array.FindLast(words, IsAcronym)?.ToLowerInvariant() : null;
    }

    // Only "Proc." counts in "Proc. of the IEEE CVPR 2021", which is little more than an acronym. "Workshop on AI Safety" is a name.
    private static bool IsOfAName(string word) =>
        !IsAcronym(word) && !word.All(char.IsAsciiDigit) && !TitleWords.IsSmall(word.ToLowerInvariant());

    private static bool IsAcronym(string word) =>
        word.Length is >= Shortest and <= Longest
        && word.Count(char.IsAsciiLetterUpper) >= Math.Max(Shortest, word.Length - 2)
        && word.All(char.IsAsciiLetter);

    private static bool IsOf(string acronym, WordList name)
    {
        if (name.Has(acronym))
            return true;
        for (var start = 0; start < name.Count; start++)
        {
            if (IsRun(acronym, name, start))
                return true;
        }
        return false;
    }

    private static bool IsRun(string acronym, WordList name, int start)
    {
        var matched = 0;
        for (var i = start; i < name.Count && matched < acronym.Length; i++)
        {
            if (name[i][0] == acronym[matched])
                matched++;
            else if (i == start || name[i].Length > 3)
                return false;
        }
        return matched == acronym.Length;
    }
}
