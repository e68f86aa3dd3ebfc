using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>
/// Finds the works of an entry by the letters before them: "(a) … (b) …", "a) …; b) …", "[a] …", "a. …", "(i) …; (ii) …", also behind
/// words that lead to them ("For reviews, see: a) … b) …").
/// </summary>
internal static class LetteredWorks
{
    private const int MaxWorks = 26;
    private const int LongestLead = 90;
    private static readonly FrozenSet<string> _leadWords = WordLists.SetOf("worksLead", StringComparer.OrdinalIgnoreCase);

    private static readonly string[] _romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    private static readonly string[] _letters = [.. Enumerable.Range(0, MaxWorks).Select(i => $"{(char)('a' + i)}")];
    private static readonly Style[] _styles =
    [
        new(_letters, '(', ')'),
        new(_letters, '[', ']'),
        new(_letters, null, '.'),
        new(_romans, '(', ')'),
        new([.. _letters.Select(letter => letter.ToUpperInvariant())], '(', ')'),
    ];

    /// <summary>Returns the range of each work without its letter, or nothing if the entry has no letters.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        foreach (var style in _styles)
        {
            if (MarksOf(text, style) is { Count: > 1 } marks)
            {
                return
                [
                    .. marks.Select((mark, i) =>
                        (mark.Text, End(text, mark.Text, i + 1 < marks.Count ? marks[i + 1].Start : text.Length))),
                ];
            }
        }

        return [];
    }

    /// <summary>Returns the length of the letter before the first work with the blanks behind it, or 0 if there is none.</summary>
    public static int LengthOfFirst(ReadOnlySpan<char> text)
    {
        foreach (var style in _styles)
        {
            if (style.LengthAt(text, 0, 0) is > 0 and var length)
                return length;
        }

        return 0;
    }

    private static List<(int Start, int Text)> MarksOf(string text, Style style)
    {
        var marks = new List<(int Start, int Text)>();
        for (var at = 0; at < text.Length - 2 && marks.Count < style.Labels.Length; at++)
        {
            if (style.LengthAt(text, at, marks.Count) is not (> 0 and var length))
                continue;
            var isLed = marks.Count == 0 && at > 2 && IsLead(text.AsSpan(0, at));
            if (!isLed && !MayStandBefore(text, at))
                continue;
            // The first letter must open the entry or follow a lead such as "For reviews, see:".
            if (marks.Count == 0 && at > 2 && !isLed)
                return [];
            marks.Add((at, at + length));
        }

        return marks;
    }

    private static bool IsLead(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= LongestLead && text[^1] == ' ' && !text.ContainsAnyInRange('0', '9')
        && _leadWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..text.IndexOfAny(' ', ',', ':')])
        && (text[^2] == ':' || text.TrimEnd(" ,").EndsWith("see", StringComparison.OrdinalIgnoreCase));

    private static bool MayStandBefore(string text, int at) =>
        at == 0 || text[at - 1] == ' ' && (at < 2 || text[at - 2] is ';' or '.' or ',' or ')' or ']' || char.IsDigit(text[at - 2]));

    private static int End(string text, int start, int end) =>
        start + text.AsSpan(start, Math.Max(0, end - start)).TrimEnd(" ;,").Length;

    /// <summary>A series of letters and the signs around each; the first sign may be left out.</summary>
    private sealed record Style(string[] Labels, char? Open, char Close)
    {
        public int LengthAt(ReadOnlySpan<char> text, int at, int index)
        {
            var end = at + (at < text.Length && text[at] == Open ? 1 : 0);
            if (!text[end..].StartsWith(Labels[index], StringComparison.Ordinal))
                return 0;
            end += Labels[index].Length;
            // Text recognition and PDF files print "(a )".
            end += Close != '.' && end + 1 < text.Length && text[end] == ' ' ? 1 : 0;
            if (end >= text.Length || text[end] != Close)
                return 0;
            var rest = text[(end + 1)..];
            // "a. Abel" opens a work; "a.m." and "p. a. 12" do not.
            return Close == '.' && rest is not [' ', (>= 'A' and <= 'Z') or '“' or '"', ..]
                ? 0
                : end + 1 - at + (rest.Length - rest.TrimStart().Length);
        }
    }
}
