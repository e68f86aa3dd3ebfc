using System.IO.Compression;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Benchmarks.Fields;

/// <summary>The spellings of journal names. Decides whether two names mean the same journal by the beginnings of their words.</summary>
internal sealed class JournalTable
{
    private static readonly HashSet<string> _small = ["of", "the", "and", "for", "in", "on", "to", "a", "de", "der", "et", "la"];

    private readonly Dictionary<string, HashSet<string>> _spellings = [];

    public static JournalTable Read(string? path)
    {
        var table = new JournalTable();
        if (path is null)
            return table;
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
            if (line.Split('\t') is [var name, var abbreviation])
                table.Add(name, abbreviation);
        return table;
    }

    public IEnumerable<string> Spellings(string name) => [name, .. _spellings.GetValueOrDefault(TextFold.Fold(name)) ?? []];

    public static string[] Words(string name) =>
        [
            .. TextFold
                .Fold(name)
                .Replace("u s a", "usa", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !_small.Contains(word)),
        ];

    public static bool Same(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.Length != other.Length || one.Length == 0)
            return false;
        for (var at = 0; at < one.Length; at++)
            if (!Begins(one[at], other[at]) && !Begins(other[at], one[at]))
                return false;
        return true;
    }

    // Abbreviations omit the end of a word or its middle (Dtsch, Natl).
    private static bool Begins(string shorter, string word) =>
        word.StartsWith(shorter, StringComparison.Ordinal)
        || (
            shorter.Length > 2
            && shorter.Length < word.Length
            && shorter[0] == word[0]
            && shorter[^1] == word[^1]
            && word.Length > shorter.Length + 2
        );

    private void Add(string name, string abbreviation)
    {
        foreach (var (from, to) in new[] { (name, abbreviation), (abbreviation, name) })
        {
            var key = TextFold.Fold(from);
            if (!_spellings.TryGetValue(key, out var spellings))
                _spellings[key] = spellings = [];
            spellings.Add(to);
        }
    }
}
