using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>Splits an entry that lists several works: "a) … b) …", "For reviews, see: a) … b) …", "…; …".</summary>
internal static class WorkSplitter
{
    private const int MaxWorks = 26;
    private const int LongestLead = 90;
    private static readonly FrozenSet<string> _leadWords = WordLists.SetOf("worksLead", StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the letters of a part: a, b, … z, aa, ab.</summary>
    public static string Part(int index) => index < MaxWorks ? $"{(char)('a' + index)}" : Part(index / MaxWorks - 1) + Part(index % MaxWorks);

    /// <summary>Returns the text of the first work, without the letter before it.</summary>
    public static string First(string text)
    {
        var (start, end) = Of(text)[0];
        var first = text[start..end];
        return first is ['(', >= 'a' and <= 'z', ')', ' ', ..] ? first[4..] : first;
    }

    /// <summary>Returns the range of each work in an entry; one range if the entry holds one work.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var lettered = Lettered(text);
        return lettered.Count > 1 ? lettered : JoinedWorks.In(text);
    }

    private static List<(int Start, int End)> Lettered(string text)
    {
        var marks = new List<(int Mark, int Start)>();
        for (var at = 0; at < text.Length - 2 && marks.Count < MaxWorks; at++)
        {
            var letter = (char)('a' + marks.Count);
            var open = text[at] == '(' ? 1 : 0;
            var close = at + open + 1;
            close += close + 1 < text.Length && text[close] == ' ' ? 1 : 0;
            if (text[at + open] != letter || close >= text.Length || text[close] != ')')
                continue;
            var isLed = marks.Count == 0 && at > 2 && IsLead(text.AsSpan(0, at));
            if (!isLed && !MayStandBefore(text, at))
                continue;
            // The first letter must open the entry or follow a lead such as "For reviews, see:".
            if (marks.Count == 0 && at > 2 && !isLed)
                return [];
            var start = close + 1;
            marks.Add((at, start + (text.AsSpan(start).Length - text.AsSpan(start).TrimStart().Length)));
        }

        return [.. marks.Select((mark, i) => (mark.Start, Trimmed(text, mark.Start, i + 1 < marks.Count ? marks[i + 1].Mark
            : text.Length)))];
    }

    private static bool IsLead(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= LongestLead && text[^1] == ' ' && !text.ContainsAnyInRange('0', '9')
        && _leadWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..text.IndexOfAny(' ', ',', ':')])
        && (text[^2] == ':' || text.TrimEnd(" ,").EndsWith("see", StringComparison.OrdinalIgnoreCase));

    private static bool MayStandBefore(string text, int at) =>
        at == 0 || text[at - 1] == ' ' && (at < 2 || text[at - 2] is ';' or '.' or ',' or ')' or ']' || char.IsDigit(text[at - 2]));

    private static int Trimmed(string text, int start, int end) =>
        start + text.AsSpan(start, Math.Max(0, end - start)).TrimEnd(" ;,").Length;
}
