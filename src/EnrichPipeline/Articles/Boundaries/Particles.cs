using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Small words that stand before a surname.</summary>
internal static class Particles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "te", "dal", "af", "av", "las", "los", "bin", "ibn", "st", "zu", "el", "al", "vander",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length is > 1 and < 7 && Words.Contains(word);
}
