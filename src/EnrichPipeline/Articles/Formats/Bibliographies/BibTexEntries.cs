using System.Collections;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>The entries of a BibTeX file, with the fields that an entry inherits from another by <c>crossref</c>.</summary>
internal sealed class BibTexEntries(IReadOnlyList<BibTexEntry> entries) : IEnumerable<BibTexEntry>
{
    private readonly Dictionary<string, BibTexEntry> _byKey = entries
        .Where(entry => entry.Key is not null)
        .GroupBy(entry => entry.Key!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the fields of an entry, completed with those of its parent. The parent's title becomes the book title. Ids, authors
    /// and pages are not inherited.</summary>
    public IReadOnlyDictionary<string, string> WithParent(BibTexEntry entry)
    {
        if (!entry.Fields.TryGetValue("crossref", out var key) || !_byKey.TryGetValue(key.Trim(), out var parent) || parent == entry)
            return entry.Fields;
        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in parent.Fields.Where(field =>
                field.Key is not ("crossref" or "doi" or "pmid" or "pmcid" or "pmc" or "url" or "eprint" or "author" or "pages")))
            fields.TryAdd(name == "title" ? "booktitle" : name, value);
        return fields;
    }

    public IEnumerator<BibTexEntry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
