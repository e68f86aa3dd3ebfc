using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>The words that mark the parts of references, in many languages.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<uint, WordFlags> _words = Load();

    /// <summary>What a word can mean, by the hash of its folded form.</summary>
    public static WordFlags Of(uint hash) => _words.GetValueOrDefault(hash);

    public static WordFlags Of(ReadOnlySpan<char> word) => Of(WordFold.Hash(word));

    // A line of the file is a flag, and words that have it.
    private static FrozenDictionary<uint, WordFlags> Load()
    {
        var words = new Dictionary<uint, WordFlags>();
        foreach (var (name, list) in WordLists.Read("Lexicon.txt"))
        {
            foreach (var word in list)
                words[WordFold.Hash(word)] = words.GetValueOrDefault(WordFold.Hash(word)) | Enum.Parse<WordFlags>(name);
        }

        return words.ToFrozenDictionary();
    }
}
