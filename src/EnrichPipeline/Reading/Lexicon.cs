using System.Collections.Frozen;
using System.Reflection;

namespace EnrichPipeline.Reading;

/// <summary>The words that tell the parts of references apart, in many languages.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<uint, WordFlags> _words = Load();

    /// <summary>What a word can mean, by the hash of its folded form.</summary>
    public static WordFlags Of(uint hash) => _words.GetValueOrDefault(hash);

    public static WordFlags Of(ReadOnlySpan<char> word) => Of(WordFold.Hash(word));

    // A line of the file is a flag, a colon, and its words.
    private static FrozenDictionary<uint, WordFlags> Load()
    {
        var words = new Dictionary<uint, WordFlags>();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicon.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var flag = Enum.Parse<WordFlags>(line.AsSpan(0, colon));
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[WordFold.Hash(word)] = words.GetValueOrDefault(WordFold.Hash(word)) | flag;
        }
        return words.ToFrozenDictionary();
    }
}
