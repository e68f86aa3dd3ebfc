using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>Decides whether the family name stands first in a whole name without a comma: "DUPONT Jean", "Rous Bernard".</summary>
internal static class NameOrder
{
    private static readonly FrozenSet<string> _given = WordLists.SetOf("givenNames", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _onlyGiven = WordLists.SetOf("onlyGivenNames", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _hungarianGiven = WordLists.SetOf("hungarianGivenNames");

    private static readonly FrozenSet<string> _vietnameseFamily = WordLists.SetOf("vietnameseFamilyNames");

    /// <summary>
    /// Returns what a name tells of its order: positive if the family name stands first, negative if it stands last, 0 if nothing tells.
    /// Family names in capitals tell more than known given names.
    /// </summary>
    public static int VoteOf(IReadOnlyList<string> name) =>
        IsInCapitals(name[0]) != IsInCapitals(name[^1]) ? IsInCapitals(name[0]) ? 2 : -2
        : IsGiven(name[0]) ? -1
        : name.Skip(1).Any(NameWords.IsCapitalizedParticle) ? 0
        : EndsInParticle(name) || IsGiven(LastName(name)) ? 1 : 0;

    /// <summary>Whether the family name stands first, by this name alone.</summary>
    public static bool IsSure(IReadOnlyList<string> name) => VoteOf(name) switch
    {
        > 1 => true,
        1 => EndsInParticle(name) || _onlyGiven.Contains(FirstOfDouble(LastName(name))),
        _ => false,
    };

    /// <summary>Returns the whole names of a list that have the family name first: those that tell it, or all if most of them do.</summary>
    public static Predicate<NamePart> In(IReadOnlyList<NamePart> parts)
    {
        if (parts.Any(part => part.Form is NameForm.Word))
            return part => part.OrderVote > 1;
        var whole = parts.Where(part => part.Form is NameForm.Words).ToList();
        var votes = whole.Sum(part => part.OrderVote);
        return whole.Count > 1 && votes * 2 > whole.Count
            ? part => part.OrderVote >= 0
            : part => votes > 0 && part.IsSurelyFamilyFirst;
    }

    /// <summary>
    /// Returns where the given names begin behind the family name: behind its capitals, at the first known given name or initial, or at the
    /// last word: "VAN DONGEN Marc", "Della Sala Fabio", "Laan K van der".
    /// </summary>
    public static int GivenNamesIn(List<string> name)
    {
        var start = IsInCapitals(name[0])
            ? name.FindIndex(word => !IsInCapitals(word) && !NameConjunctions.CanBeInsideName(word.ToLowerInvariant()))
            : name.FindIndex(1, word => IsGiven(word) || NameWords.IsInitials(word));
        return start > 0 ? start : Math.Max(1, name.FindLastIndex(word => !NameWords.IsParticle(word)));
    }

    /// <summary>
    /// Returns where the given names begin in a name of Hungary or Vietnam, where the family name comes first ("Tóth István György",
    /// "Nguyễn Văn Huyên"), or 0 for others ("Michael Bálint").
    /// </summary>
    public static int GivenNamesInHungarianOrVietnamese(List<string> name) =>
        _vietnameseFamily.Contains(name[0]) ? 1
        : !_hungarianGiven.Contains(name[^1]) || IsGiven(name[0]) ? 0
        : name.FindIndex(_hungarianGiven.Contains);

    /// <summary>Whether a word is a known given name, or begins with one as "Marie-Hélène" does.</summary>
    public static bool IsGiven(string word) =>
        FirstOfDouble(word) is var name && (_given.Contains(name) || _onlyGiven.Contains(name) || _hungarianGiven.Contains(name));

    /// <summary>Whether a name ends in a particle that follows given names: "Antônio Carlos Ribeiro da".</summary>
    public static bool EndsInParticle(IReadOnlyList<string> name) =>
        name.Count > 1 && NameWords.IsParticle(name[^1]) && !NameWords.IsParticle(name[0]);

    /// <summary>Whether a word is printed in capitals and is no initial. "ST. JOHN" counts as one word.</summary>
    public static bool IsInCapitals(string word) =>
        word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower) && (!word.Contains('.') || word.Contains(' '));

    private static string LastName(IReadOnlyList<string> name) => name.LastOrDefault(word => !NameWords.IsParticle(word)) ?? name[^1];

    private static string FirstOfDouble(string word) => word.IndexOf('-') is > 0 and var hyphen ? word[..hyphen] : word;
}
