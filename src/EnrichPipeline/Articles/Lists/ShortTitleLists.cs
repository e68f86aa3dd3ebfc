using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Splits lists that print the short form of each work, such as "Abel/Bond 2001", on a line of its own above the work, as German
/// archaeology does. The short form becomes the label.
/// </summary>
internal static partial class ShortTitleLists
{
    private const int Longest = 50;
    private const int MinKeys = 4;
    private const int AuthorsWithin = 80;
    private const double ShareOfAuthors = 0.75;
    private const double ShareOfEntries = 0.3;

    /// <summary>Returns the entries of such a list, or null if the list has no such lines.</summary>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="firsts">The lines that begin entries if short forms are disregarded.</param>
    public static List<Entry>? Entries(DocumentLines document, List<int> lines, IReadOnlyList<int> firsts)
    {
        var keys = Enumerable.Range(0, lines.Count - 1)
            .Where(i => Key().IsMatch(document[lines[i]]) && document[lines[i]].Length <= Longest)
            .ToHashSet();
        if (keys.Count < Math.Max(MinKeys, ShareOfEntries * firsts.Count)
            || keys.Count(key => Repeats(document[lines[key]], document[lines[key + 1]])) < ShareOfAuthors * keys.Count)
            return null;
        var begins = firsts.ToHashSet();
        var starts = Enumerable.Range(0, lines.Count)
            .Where(i => keys.Contains(i) || begins.Contains(lines[i]) && !keys.Contains(i - 1))
            .ToList();
        var entries = new List<Entry>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var label = keys.Contains(starts[i]) ? document[lines[starts[i]]].ToString() : null;
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            entries.Add(new Entry(
                label,
                document.Lines[lines[label is null ? starts[i] : starts[i] + 1]].Start,
                document.Lines[lines[end - 1]].End,
                new Boundary(label is null ? BoundaryKind.Line : BoundaryKind.Number)));
        }
        return entries;
    }

    // Whether the authors of the entry include the first name of the key, or a dash replaces them.
    private static bool Repeats(ReadOnlySpan<char> key, ReadOnlySpan<char> entry)
    {
        if (entry.TrimStart() is ['–' or '—', ..])
            return true;
        var name = key[..Math.Max(1, key.IndexOfAny(" /,&"))];
        return entry[..Math.Min(AuthorsWithin, entry.Length)].Contains(name, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^\s*(?:\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}\p{M}'’./&, –-]+ "
            + @"(?:[12][0-9]{3}(?:[/–-][0-9]{2,4})?[a-z]?|o\. ?J\.|n\. ?d\.|im Druck|in press)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
