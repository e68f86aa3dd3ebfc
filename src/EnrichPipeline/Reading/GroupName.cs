using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>Distinguishes names of groups from names of persons.</summary>
internal static class GroupName
{
    private static readonly FrozenSet<string> _words = WordLists.SetOf("groupWords", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _connectors = WordLists.SetOf("groupConnectors");

    private static readonly FrozenSet<string> _countries = WordLists.SetOf("groupCountries");

    private static readonly string[] _endings = WordLists.Of("groupEndings");

    private static readonly FrozenSet<string> _names = WordLists.SetOf("groupNames", StringComparer.OrdinalIgnoreCase);

    /// <param name="words">The words of the name. A single word is never taken for a group.</param>
    public static bool IsGroup(string name, List<string> words)
    {
        if (words.Count < 2)
            return false;
        if (_names.Contains(name) || words.Exists(IsInGroupsOnly))
            return true;
        // Groups: "The Guardian", "Ford Motor", "Cancer Action UK". Not groups: "Times W", "J. Energy".
        return (!NameWords.IsInitials(words[^1]) || _countries.Contains(words[^1]))
            && !IsInitial(words[0])
            && (words[0] == "The" || words.Exists(IsInGroups));
    }

    private static bool IsInitial(string word) => word.Length == 1 || word.Contains('.');

    private static bool IsInGroupsOnly(string word) => _connectors.Contains(word) || Lexicon.Of(Bare(word)).HasFlag(WordFlags.Group);

    private static bool IsInGroups(string word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Bare(word)) || EndsAsGroup(Bare(word));

    // "Robert Koch-Institut", "Bundesinstitut"
    private static bool EndsAsGroup(ReadOnlySpan<char> word)
    {
        foreach (var ending in _endings)
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> Bare(string word) => word.AsSpan().Trim("(),.:");
}
