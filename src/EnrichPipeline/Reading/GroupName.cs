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

    /// <param name="atoms">The words of the name. A single word is never taken for a group.</param>
    public static bool Is(string name, List<string> atoms)
    {
        if (atoms.Count < 2)
            return false;
        if (_names.Contains(name) || atoms.Exists(IsInGroupsOnly))
            return true;
        // Groups: "The Guardian", "Ford Motor", "Cancer Action UK". Not groups: "Times W", "J. Energy".
        return (!NameAtoms.IsInitials(atoms[^1]) || _countries.Contains(atoms[^1]))
            && !IsInitial(atoms[0])
            && (atoms[0] == "The" || atoms.Exists(IsInGroups));
    }

    private static bool IsInitial(string atom) => atom.Length == 1 || atom.Contains('.');

    private static bool IsInGroupsOnly(string atom) => _connectors.Contains(atom) || Lexicon.Of(Bare(atom)).HasFlag(WordFlags.Group);

    private static bool IsInGroups(string atom) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Bare(atom)) || EndsAsGroup(Bare(atom));

    // "Robert Koch-Institut", "Bundesinstitut"
    private static bool EndsAsGroup(ReadOnlySpan<char> word)
    {
        foreach (var ending in _endings)
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> Bare(string atom) => atom.AsSpan().Trim("(),.:");
}
