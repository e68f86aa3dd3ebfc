using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>The words that mark the parts of references, in many languages.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<uint, WordFlags> _words = Load();

    /// <summary>Returns what a word can mean, given the hash of its folded form.</summary>
    public static WordFlags Of(uint hash) => _words.GetValueOrDefault(hash);

    public static WordFlags Of(ReadOnlySpan<char> word) => Of(WordFold.Hash(word));

    // Each line of the file has the name of a flag and the words that have this flag.
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
