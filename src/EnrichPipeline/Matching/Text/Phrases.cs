using System.Collections.Frozen;
using System.Reflection;

namespace EnrichPipeline.Matching.Text;

/// <summary>Lists of names and words that are knowledge rather than logic, from Phrases.txt.</summary>
internal static class Phrases
{
    private static readonly FrozenDictionary<PhraseList, FrozenSet<string>> _lists = Load();

    public static FrozenSet<string> Of(PhraseList list) => _lists[list];

    /// <summary>Whether a text has one of the phrases of a list as whole words.</summary>
    public static bool AreIn(WordList text, PhraseList list)
    {
        var padded = $" {text.Join(0, text.Count)} ";
        return Of(list).Any(phrase => padded.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    // A line of the file is the name of a list, a colon, and its entries.
    private static FrozenDictionary<PhraseList, FrozenSet<string>> Load()
    {
        var lists = new Dictionary<PhraseList, FrozenSet<string>>();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Phrases.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var entries = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            lists.Add(Enum.Parse<PhraseList>(line.AsSpan(0, colon)), entries.Select(entry => entry.Replace('_', ' ')).ToFrozenSet());
        }
        return lists.ToFrozenDictionary();
    }
}
