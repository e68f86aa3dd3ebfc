using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.Records;

/// <summary>Finds a journal by full name or abbreviation, ignoring case and punctuation, as NCBI does.</summary>
internal sealed class JournalTable
{
    private readonly Dictionary<string, Journal> _byName = [];

    public JournalTable(IEnumerable<(string Full, string Short)> pairs)
    {
        foreach (var (full, shortName) in pairs)
            Add(full, shortName);
    }

    public static JournalTable Read(string? journalsFile, IEnumerable<Record> records)
    {
        var known = journalsFile is null ? [] : TextFile.Pairs(journalsFile);
        // Pairs come first, so that an abbreviation alone is linked to its full name.
        var paired = records.Where(record => record.JournalAbbrev.Length > 0).Select(record => (record.Journal, record.JournalAbbrev));
        var bare = records.Select(record => (record.Journal, ""));
        return new JournalTable(known.Concat(paired).Concat(bare));
    }

    public Journal? Find(string name) => _byName.GetValueOrDefault(KeyOf(name));

    private void Add(string full, string shortName)
    {
        var (fullKey, shortKey) = (KeyOf(full), KeyOf(shortName));
        var journal = _byName.GetValueOrDefault(fullKey) ?? _byName.GetValueOrDefault(shortKey) ?? new Journal(fullKey, full, shortName);
        foreach (var key in (ReadOnlySpan<string>)[fullKey, shortKey])
        {
            if (key.Length > 0)
                _byName.TryAdd(key, journal);
        }
    }

    private static string KeyOf(string name)
    {
        var words = Words.Of(name.Replace("&", " and ", StringComparison.Ordinal));
        return string.Concat(words is ["the", _, ..] ? words[1..] : words);
    }
}
