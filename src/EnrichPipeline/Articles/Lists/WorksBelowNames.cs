using System.Buffers;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Splits lists that print the authors on a line of their own and each of their works below it, beginning with the year, as American
/// anthropology and archaeology do.
/// </summary>
internal static class WorksBelowNames
{
    private const int MinNames = 4;
    private const double ShareOfNames = 0.6;
    private const int LongestNames = 120;
    private const int LongestAbbreviation = 5;
    private const int YearLength = 4;

    private static readonly string[] _undated = WordLists.Of("undated");
    private static readonly SearchValues<char> _notInNames = SearchValues.Create("0123456789:?!\"“");

    /// <summary>Returns the entries of such a list, or null if the list is of another kind.</summary>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="firsts">The lines that begin entries if names and years are disregarded.</param>
    public static List<Entry>? Entries(DocumentLines document, List<int> lines, IReadOnlyList<int> firsts)
    {
        var works = Enumerable.Range(0, lines.Count).Where(i => BeginsWithYear(document[lines[i]])).ToHashSet();
        var names = works
            .Where(i => IsNames(document, lines, i - 1))
            .Select(i => FirstOfNames(document, lines, i - 1))
            .ToHashSet();
        var others = firsts.Count(line => lines.BinarySearch(line) is var i && !works.Contains(i));
        return names.Count >= MinNames && names.Count >= ShareOfNames * others ? Entries(document, lines, works, names) : null;
    }

    private static List<Entry> Entries(DocumentLines document, List<int> lines, HashSet<int> works, HashSet<int> names)
    {
        var belowNames = works.Where(i => IsNames(document, lines, i - 1)).ToHashSet();
        var starts = Enumerable.Range(0, lines.Count)
            .Where(i => i == 0 || names.Contains(i) || works.Contains(i) && !belowNames.Contains(i))
            .ToList();
        var entries = new List<Entry>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = document.Lines[lines[(i + 1 < starts.Count ? starts[i + 1] : lines.Count) - 1]].End;
            var kind = names.Contains(starts[i]) || i == 0 ? BoundaryKind.Line : BoundaryKind.SameAuthors;
            entries.Add(new Entry(null, document.Lines[lines[starts[i]]].Start, end, new Boundary(kind)));
        }

        return entries;
    }

    // "1990 Disjuncture", "1990a. Disjuncture", "(1990) Disjuncture", "n.d. Disjuncture"
    private static bool BeginsWithYear(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t([");
        var rest = line[LengthOfYear(line)..];
        var title = rest.TrimStart(" \t.:)],");
        return rest.Length < line.Length && title.Length < rest.Length && !title.IsEmpty
            && (char.IsUpper(title[0]) || "“\"'‘«„¿¡".Contains(title[0]));
    }

    private static int LengthOfYear(ReadOnlySpan<char> line)
    {
        if (YearText.FindIn(line[..Math.Min(YearLength, line.Length)]) == 0)
            return line[YearLength..] is [>= 'a' and <= 'z', ' ' or '.' or ':' or ')' or ']' or '\t', ..] ? YearLength + 1 : YearLength;
        foreach (var word in _undated)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return word.Length;
        }

        return 0;
    }

    // The line above a work names its authors if the entry before is complete: a line of that entry may also end above a year.
    private static bool IsNames(DocumentLines document, List<int> lines, int at) =>
        at >= 0 && HasOnlyNames(document[lines[at]])
        && FirstOfNames(document, lines, at) is var first && (first == 0 || EndsEntry(document[lines[first - 1]]));

    private static int FirstOfNames(DocumentLines document, List<int> lines, int at) =>
        at > 0 && document[lines[at - 1]].TrimEnd() is var above && HasOnlyNames(above)
            && (above is [.., ',' or '&'] || above.EndsWith(" and", StringComparison.Ordinal))
            ? at - 1
            : at;

    private static bool HasOnlyNames(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is > 1 and <= LongestNames
            && char.IsLetter(line[0])
            && !line.ContainsAny(_notInNames)
            && (line[^1] != '.' || line.Length - line.LastIndexOf(' ') <= LongestAbbreviation);
    }

    private static bool EndsEntry(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., '.' or ')' or ']' or '"' or '”' or '?' or '!' or '>' or '/'];
}
