namespace EnrichPipeline.Citations.Parsing;

/// <summary>Words that mean something to the readers, in any case.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    // By first letter, a bit for each length that occurs: most words asked about are none of these, and need no hash.
    private readonly ulong[] _lengths = new ulong[128];

    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _words = all.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in all.Where(word => char.IsAscii(word[0])))
        {
            _lengths[char.ToLowerInvariant(word[0])] |= 1UL << word.Length;
            _lengths[char.ToUpperInvariant(word[0])] |= 1UL << word.Length;
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => MayContain(word) && _words.Contains(word);

    private bool MayContain(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 64 && (!char.IsAscii(word[0]) || (_lengths[word[0]] >> word.Length & 1) != 0);
}
