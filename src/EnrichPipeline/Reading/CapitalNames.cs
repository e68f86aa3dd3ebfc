using System.Buffers;

namespace EnrichPipeline.Reading;

/// <summary>Finds family names that are printed in capitals, which look like initials if they are short: "FOX", "LI", "DEL TORO".</summary>
internal static class CapitalNames
{
    private const int ShortestFamily = 4;
    private static readonly SearchValues<char> _vowels = SearchValues.Create("AEIOUY");

    /// <summary>Whether all words are in capitals: "BELL", "LE MÉE", "PEREZ RUIZ", "ORTEGA Y GASSET".</summary>
    public static bool AreAll(List<string> words) =>
        words.Count > 0 && NameOrder.IsInCapitals(words[0]) && NameOrder.IsInCapitals(words[^1])
        && words.TrueForAll(word => NameOrder.IsInCapitals(word) || NameConjunctions.CanBeInsideName(word.ToLowerInvariant()));

    /// <summary>Whether words in capitals may be a family name, although the last one is as short as initials.</summary>
    public static bool MayBeFamily(List<string> words) =>
        AreAll(words) && (words[^1].Length >= ShortestFamily || NameWords.IsParticle(words[0].ToLowerInvariant()));

    /// <summary>Whether a name ends in a family name in capitals behind other given names: "Roza NURIEVA".</summary>
    public static bool EndFamily(List<string> words) =>
        NameOrder.IsInCapitals(words[^1]) && !NameOrder.IsInCapitals(words[0]) && words.Exists(HasLower);

    /// <summary>
    /// Whether a name ends in a family name in capitals, although it could be initials by its length: "Alan F. LIST", "Guy DEL TORO", "Anna
    /// PEREZ RUIZ".
    /// </summary>
    public static bool EndShortFamily(List<string> words) =>
        words.Count > 2 && NameOrder.IsInCapitals(words[^1])
        && (words.Count == 3 && words[1].EndsWith('.') && NameWords.IsInitials(words[1])
            || HasLower(words[0]) && NameOrder.IsInCapitals(words[^2]) && StartOfFamily(words) < words.Count - 1);

    /// <summary>
    /// Whether what looks like a family name with initials may be given names with a short family name: "Susan FOX", "Ivan Ying XU". In
    /// "Howard PJA", only the other names of the list can tell.
    /// </summary>
    public static bool MayEndShortFamily(List<string> words) =>
        NameOrder.IsInCapitals(words[^1]) && AreGiven(words.Take(words.Count - 1)) && (words.Count > 2 || CanBeSpoken(words[^1]));

    /// <summary>Whether a short family name in capitals stands before given names: "FOX Hélène"; not "KN Norrby".</summary>
    public static bool BeginShortFamily(List<string> words) =>
        NameOrder.IsInCapitals(words[0]) && CanBeSpoken(words[0]) && AreGiven(words.Skip(1));

    /// <summary>
    /// Returns where a family name in capitals begins that ends a name: "Frank VAN DEN HOOGEN", "H. PEREZ RUIZ", "K. ORTEGA Y GASSET". "AW"
    /// in "Ben AW DE JONG" are initials.
    /// </summary>
    public static int StartOfFamily(List<string> words)
    {
        var first = words.Count - 1;
        while (first > 1 && IsPartOfFamily(words[first - 1]))
            first--;
        return first;
    }

    /// <summary>Returns where the given names begin in "MOREAU Anna", "PEREZ RUIZ Klaus A.", or 0 for other forms: "NORRBY KA".</summary>
    public static int EndOfFamily(List<string> words) =>
        NameOrder.IsInCapitals(words[0]) && words.FindIndex(word => HasLower(word) && !word.Contains('.')) is > 0 and var given
            && !NameWords.IsParticle(words[given])
            ? given
            : 0;

    public static bool HasLower(string word) => word.Any(char.IsLower);

    private static bool IsPartOfFamily(string word) => word.ToLowerInvariant() is var lower
        && (NameConjunctions.CanBeInsideName(lower) || NameWords.IsParticle(word)
            || NameOrder.IsInCapitals(word) && (word.Length >= ShortestFamily || NameWords.IsParticle(lower)));

    private static bool AreGiven(IEnumerable<string> words) =>
        words.FirstOrDefault() is { } first && NameOrder.IsGiven(first)
        && words.All(word => NameOrder.IsGiven(word) || NameWords.IsInitials(word));

    private static bool CanBeSpoken(string word) => word.Length > 2 && word.AsSpan().ContainsAny(_vowels);
}
