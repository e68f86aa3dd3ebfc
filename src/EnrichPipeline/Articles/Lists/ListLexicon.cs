using System.Collections.Frozen;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The kinds of words that help to classify a line.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>A small word of running prose.</summary>
    Stop = 1,
    Editor = 2,

    /// <summary>A word that publishers or books have: "Press", "edition", "thesis".</summary>
    Book = 4,
    Journal = 8,
    Place = 16,

    /// <summary>A word before a page number: "pp", "S".</summary>
    Page = 32,

    /// <summary>A word before a volume or issue number: "vol", "Jg".</summary>
    Volume = 64,

    /// <summary>A word that introduces a reference in a note: "see", "vgl".</summary>
    Lead = 128,

    /// <summary>A small word before a family name.</summary>
    Particle = 256,

    /// <summary>A word that joins two names.</summary>
    And = 512,

    /// <summary>A word that stands for the previous author: "Ders.", "Idem".</summary>
    Same = 1024,

    /// <summary>A word that begins the abbreviated name of a journal: "Int", "Br".</summary>
    JournalStart = 2048,

    /// <summary>A word in the name of an organisation.</summary>
    Body = 4096,
}

/// <summary>Words in many languages that distinguish reference lists from other text.</summary>
internal static class ListLexicon
{
    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> _kinds = Enum.GetValues<WordKinds>()
        .Where(kind => kind != WordKinds.None)
        .SelectMany(kind => WordLists.Of(kind.ToString()).Select(word => (word, Kind: kind)))
        .GroupBy(pair => pair.word, pair => pair.Kind)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that continue a reference but never begin one.</summary>
    public static readonly string[] Continuations = WordLists.Of("goingOn");

    /// <summary>Returns the kinds of a word, ignoring case.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[20];
        if (word.Length is 0 or > 20)
            return WordKinds.None;
        lower = lower[..word.ToLowerInvariant(lower)];
        return _kinds.TryGetValue(lower, out var kinds) ? kinds : WordKinds.None;
    }

    public static bool Is(ReadOnlySpan<char> word, WordKinds kind) => (Of(word) & kind) != 0;
}
