using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Divides the words of a whole name into family name and given names.</summary>
/// <param name="familyFirst">Whether the family names stand first in the list, where the form leaves it open.</param>
/// <param name="capitalsLast">Whether names of the list end in a family name in capitals, as "LI" in "Zhao LI" then is.</param>
internal sealed class NameDivider(List<string> words, NameForm form, bool familyFirst, bool capitalsLast)
{
    public PersonName Divide() => form switch
    {
        NameForm.FamilyInitials => WithInitialsLast(),
        NameForm.InitialsFamily => WithInitialsFirst(),
        NameForm.Words => OfWords(),
        _ => new PersonName(Joined(words), null),
    };

    /// <summary>Returns words as one family name.</summary>
    public static string Joined(IEnumerable<string> words) =>
        string.Join(' ', words).Replace("- ", "-", StringComparison.Ordinal).Trim(',', '.', ' ', ':');

    /// <summary>
    /// Returns words as given names. The dot in "JC." ends the list of names; the last dot in "J. C." belongs to the initial.
    /// </summary>
    public static string Given(IEnumerable<string> words)
    {
        var given = string.Join(' ', words);
        return given.Length > 2 && given.IndexOf('.', StringComparison.Ordinal) == given.Length - 1 && !given.Contains(' ')
            ? given[..^1]
            : given;
    }

    private PersonName WithInitialsLast()
    {
        if (capitalsLast && NameOrder.IsInCapitals(words[^1]))
            return FamilyFrom(CapitalNames.StartOfFamily(words));
        // "Peter Yu"; in "Petrov Yu", "Yu" is the initial of Yuri.
        if (NameOrder.IsGiven(words[0]) && !words[^1].Contains('.') && CapitalNames.HasLower(words[^1]))
            return FamilyFrom(words.Count - 1);
        return FamilyUpTo(CapitalNames.EndOfFamily(words) is > 0 and var end ? end : FirstInitial());
    }

    private PersonName WithInitialsFirst()
    {
        if (CapitalNames.BeginShortFamily(words))
            return FamilyUpTo(1);
        return FamilyFrom(CapitalNames.EndFamily(words) || NameOrder.IsInCapitals(words[^1]) && words.Count > 2
            ? CapitalNames.StartOfFamily(words)
            : FirstOfFamily(Math.Min(words.TakeWhile(NameWords.IsInitials).Count(), words.Count - 1)));
    }

    private PersonName OfWords()
    {
        if (CapitalNames.EndFamily(words))
            return FamilyFrom(CapitalNames.StartOfFamily(words));
        if (NameParticles.AreSurelyFamily(words))
            return FamilyFrom(0);
        var given = CapitalNames.EndOfFamily(words);
        if (given == 0)
            given = NameOrder.GivenNamesInHungarianOrVietnamese(words);
        if (given == 0 && familyFirst)
            given = NameOrder.GivenNamesIn(words);
        return given > 0 ? FamilyUpTo(given) : FamilyFrom(FirstOfFamily(Math.Max(1, LastInitial() + 1)));
    }

    private int LastInitial() => words.FindLastIndex(words.Count - 2, NameWords.IsInitials);

    // "van der Zaag": a family name begins with its particles. Without particles, the last of several words is the family name.
    private int FirstOfFamily(int least)
    {
        var first = words.FindIndex(
            Math.Min(least, words.Count - 1), word => NameWords.IsParticle(word) || NameWords.IsCapitalizedParticle(word));
        // "Santiago Ramón y Cajal"
        if (first > least && NameConjunctions.CanBeInsideName(words[first]))
            first--;
        return first > 0 && first < words.Count - 1 ? first
            : form == NameForm.InitialsFamily && IsDouble(least) ? least
            : words.Count - 1;
    }

    // "J. Garcia Lopez": all words after the initials are the family name, unless the first of two is a given name: "W. Bruce Croft".
    private bool IsDouble(int least) =>
        words.Skip(least).All(word => !NameWords.IsInitials(word)) && !(least == words.Count - 2 && NameOrder.IsGiven(words[least]));

    // "Huang da W": particles right before the initials belong to the given names.
    private int FirstInitial()
    {
        var given = words.Count - 1;
        while (given > 1 && NameWords.IsInitials(words[given - 1]) && (words[given - 1].Length < 4 || words[given - 1].Contains('.')))
            given--;
        while (given > 1 && NameWords.IsParticle(words[given - 1]))
            given--;
        // "Bailey Todd M.", not "Van Roy N."
        return given > 1 && words[given].Contains('.') && NameOrder.IsGiven(words[given - 1])
            && !NameWords.IsCapitalizedParticle(words[given - 2]) && !NameWords.IsParticle(words[given - 2])
            ? given - 1
            : given;
    }

    private PersonName FamilyFrom(int family) => new(Joined(words.Skip(family)), family > 0 ? Given(words.Take(family)) : null);

    private PersonName FamilyUpTo(int given) => new(Joined(words.Take(given)), Given(words.Skip(given)));
}
