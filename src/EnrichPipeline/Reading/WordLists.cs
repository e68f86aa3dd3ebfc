using System.Collections.Frozen;
using System.Reflection;

namespace EnrichPipeline.Reading;

/// <summary>The word lists, all from one file, for reading first pages, reference lists and references.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, string[]> _lists = Read("Words.txt")
        .GroupBy(line => line.Name, line => line.Words)
        .ToFrozenDictionary(list => list.Key, list => list.SelectMany(words => words).ToArray());

    public static string[] Of(string name) => _lists[name];

    public static FrozenSet<string> SetOf(string name, StringComparer? comparer = null) =>
        Of(name).ToFrozenSet(comparer ?? StringComparer.Ordinal);

    /// <summary>Returns the lines of a resource: each has a name, a colon, and
    /// words separated by spaces. A _ in a word stands for a space.</summary>
    public static IEnumerable<(string Name, string[] Words)> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return (line[..colon], Array.ConvertAll(words, word => word.Replace('_', ' ')));
        }
    }
}
