using System.Collections.Frozen;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Decides whether two different words in otherwise similar titles make them titles of different works.</summary>
internal static class OpposedWords
{
    private const int ShortestStem = 4;

    /// <summary>Pairs of prefixes that make opposites of the same stem.</summary>
    private static readonly (string One, string Other)[] _prefixes =
    [
        ("hyper", "hypo"), ("inter", "intra"), ("intra", "extra"), ("pre", "post"), ("up", "down"), ("over", "under"), ("endo", "exo"),
        ("macro", "micro"), ("anti", "pro"), ("mono", "poly"), ("homo", "hetero"), ("ab", "ad"), ("af", "ef"), ("in", "de"), ("in", "ex"),
        ("uni", "bi"), ("sub", "supra"), ("eu", "dys"), ("tachy", "brady"), ("iso", "aniso"), ("hydro", "lipo"), ("super", "sub"),
    ];

    /// <summary>Prefixes that turn a word into its opposite.</summary>
    private static readonly string[] _negations = ["non", "un", "de", "dis", "anti", "im", "in", "ir", "a", "an", "sub", "pre", "post"];

    /// <summary>Groups of words that exclude each other.</summary>
    private static readonly FrozenDictionary<string, string> _groupOf = WordLists.Read("OpposedWords.txt")
        .SelectMany(group => group.Words.Select(word => (word, group.Name)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Name);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _groupLookup =
        _groupOf.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _deciding =
        Phrases.Of(PhraseList.DecidingWord).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word makes two titles different even if only one of them has it.</summary>
    public static bool DecidesAlone(ReadOnlySpan<char> word) => _deciding.Contains(word);

    public static bool AreOpposed(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return false;
        if (_groupLookup.TryGetValue(a, out var group) && _groupLookup.TryGetValue(b, out var other) && group == other)
            return true;
        return AreCodes(a, b) || HaveOpposedPrefixes(a, b) || IsNegationOf(a, b) || IsNegationOf(b, a);
    }

    // True for CYP2C9 and CYP2C19 or H1N1 and H5N1, but not for "1990s" and "1990".
    private static bool AreCodes(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!char.IsAsciiLetter(a[0]) || a[0] != b[0] || !Number.HasDigit(a) || !Number.HasDigit(b))
            return false;
        while (a.ContainsAnyInRange('0', '9') && b.ContainsAnyInRange('0', '9'))
            if (!Number.SignificantDigits(CutLastNumber(ref a)).SequenceEqual(Number.SignificantDigits(CutLastNumber(ref b))))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> CutLastNumber(ref ReadOnlySpan<char> word)
    {
        var end = word.LastIndexOfAnyInRange('0', '9') + 1;
        var start = word[..end].LastIndexOfAnyExceptInRange('0', '9') + 1;
        var number = word[start..end];
        word = word[..start];
        return number;
    }

    private static bool HaveOpposedPrefixes(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        foreach (var (one, other) in _prefixes)
        {
            if (Follow(a, one, b, other) || Follow(a, other, b, one))
                return true;
        }
        return false;
    }

    private static bool Follow(ReadOnlySpan<char> a, string before, ReadOnlySpan<char> b, string otherBefore) =>
        a.StartsWith(before) && b.StartsWith(otherBefore)
        && a.Length - before.Length >= ShortestStem - 1 && a[before.Length..].SequenceEqual(b[otherBefore.Length..]);

    private static bool IsNegationOf(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        if (shorter.Length < ShortestStem || longer.Length <= shorter.Length || !longer.EndsWith(shorter))
            return false;
        var before = longer[..^shorter.Length];
        foreach (var negation in _negations)
        {
            if (before.SequenceEqual(negation))
                return true;
        }
        return false;
    }
}
