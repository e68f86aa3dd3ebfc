using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Splits lists that print the short form of each work, such as "Abel/Bond 2001", before the work or on a line of its own above it, as
/// German and French archaeology do. The short form becomes the label.
/// </summary>
internal static class ShortFormLists
{
    private const int MinKeys = 4;
    private const double ShareOfAuthors = 0.75;
    private const double ShareOfEntries = 0.3;

    /// <summary>Returns the short forms in the lines of a list by the index of the line; none if most are not of the works below.</summary>
    public static Dictionary<int, PrintedKey> KeysIn(DocumentLines document, List<int> lines)
    {
        var keys = new Dictionary<int, PrintedKey>();
        for (var i = 0; i < lines.Count; i++)
            if (Find(document, lines, i) is { } found)
                keys.Add(i, found);
        return keys.Count >= MinKeys && keys.Values.Count(key => key.IsRepeated) >= ShareOfAuthors * keys.Count ? keys : [];
    }

    /// <summary>Returns the entries of a list with short forms, or null if it has too few of them.</summary>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="firsts">The lines that begin entries if short forms are disregarded.</param>
    public static List<Entry>? Entries(
        DocumentLines document, List<int> lines, Dictionary<int, PrintedKey> keys, IReadOnlyList<int> firsts)
    {
        if (keys.Count < ShareOfEntries * firsts.Count)
            return null;
        var begins = firsts.ToHashSet();
        var starts = Enumerable.Range(0, lines.Count)
            .Where(i => keys.ContainsKey(i) || begins.Contains(lines[i]) && !keys.ContainsKey(i - 1))
            .ToList();
        var entries = new List<Entry>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = document.Lines[lines[(i + 1 < starts.Count ? starts[i + 1] : lines.Count) - 1]].End;
            entries.Add(keys.TryGetValue(starts[i], out var key)
                ? new Entry(key.Text, key.WorkStart, end, new Boundary(BoundaryKind.Number))
                : new Entry(null, document.Lines[lines[starts[i]]].Start, end, new Boundary(BoundaryKind.Line)));
        }
        return entries;
    }

    // On one line with the work, it must begin the work too: "Abel, A. 2001. Title" has none, and neither has "OECD 2010 OECD Outlook".
    private static PrintedKey? Find(DocumentLines document, List<int> lines, int at)
    {
        if (!ShortForm.TryDivide(document[lines[at]], out var key, out var work))
            return null;
        if (!work.IsEmpty)
            return ShortForm.IsAuthorOf(work, key)
                ? new PrintedKey(key.ToString(), document.Lines[lines[at]].End - work.Length, true)
                : null;
        return at + 1 < lines.Count
            ? new PrintedKey(key.ToString(), document.Lines[lines[at + 1]].Start, ShortForm.IsNamedIn(document[lines[at + 1]], key))
            : null;
    }

    /// <summary>The short form of a work, which stands before it.</summary>
    /// <param name="WorkStart">The position of the work in the text of the document.</param>
    /// <param name="IsRepeated">Whether the work repeats the first name of the short form.</param>
    internal readonly record struct PrintedKey(string Text, int WorkStart, bool IsRepeated);
}
