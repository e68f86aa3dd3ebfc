using System.Globalization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.InText;

/// <summary>Finds the bracketed numbers by which a text cites its entries: <c>[3]</c>, <c>[1,4-6]</c>.</summary>
internal static partial class CitedNumbers
{
    /// <summary>No reference list is longer: a larger number is a year or an amount.</summary>
    private const int Largest = 1500;

    private const int LongestRange = 60;

    /// <summary>Returns the numbers cited outside the list itself, in order, or null if
    /// the text cites none, as in other citation styles and in bare lists.</summary>
    public static IReadOnlyList<int>? Find(string text, IReadOnlyList<Reference> references)
    {
        if (references.Count == 0)
            return null;
        var (from, to) = (references.Min(reference => reference.Offset), references.Max(reference => reference.Offset + reference.Length));
        var numbers = new SortedSet<int>();
        // The label of the first entry, right before its text, is not a citation.
        foreach (Match match in Groups().Matches(text))
        {
            if (match.Index + match.Length < from - (match.Length + 1) || match.Index >= to)
                Add(numbers, match.Groups["numbers"].Value);
        }
        return numbers.Count == 0 ? null : [.. numbers];
    }

    private static void Add(SortedSet<int> numbers, string group)
    {
        foreach (var part in group.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(['-', '–', '—'], 2, StringSplitOptions.TrimEntries);
            if (!TryRead(ends[0], out var first) || !TryRead(ends[^1], out var last) || last < first || last - first > LongestRange)
                continue;
            for (var number = first; number <= last; number++)
                numbers.Add(number);
        }
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= Largest;

    [GeneratedRegex(
        @"\[(?<numbers>\d{1,4}(?:\s{0,2}[,;–—-]\s{0,2}\d{1,4}){0,40})\]", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Groups();
}
