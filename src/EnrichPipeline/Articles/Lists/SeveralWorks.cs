namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits an entry that lists several works: "a) … b) …", "…; ibid. …", and works of physics behind semicolons.</summary>
internal static class SeveralWorks
{
    private const int ShortestWork = 12;
    private const int MostWorks = 26;
    private static readonly string[] Same = ["ibid", "Ibid", "idem", "Idem"];

    /// <summary>The name of a part: a, b, c.</summary>
    public static string Part(int index) => ((char)('a' + index)).ToString();

    /// <summary>The stretches of the works; one where the entry is of one work.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text, bool labelled)
    {
        var lettered = Lettered(text);
        return lettered.Count > 1 ? lettered : BySemicolons(text, labelled);
    }

    private static List<(int Start, int End)> Lettered(string text)
    {
        var marks = new List<(int Mark, int Start)>();
        for (var at = 0; at < text.Length - 2 && marks.Count < MostWorks; at++)
        {
            var letter = (char)('a' + marks.Count);
            var open = text[at] == '(' ? 1 : 0;
            if (text[at + open] != letter || at + open + 1 >= text.Length || text[at + open + 1] != ')' || !MayStandBefore(text, at))
                continue;
            // The first letter opens the entry.
            if (marks.Count == 0 && at > 2)
                return [];
            var start = at + open + 2;
            marks.Add((at, start + (text.AsSpan(start).Length - text.AsSpan(start).TrimStart().Length)));
        }

        return [.. marks.Select((mark, i) => (mark.Start, Trimmed(text, mark.Start, i + 1 < marks.Count ? marks[i + 1].Mark : text.Length)))];
    }

    private static bool MayStandBefore(string text, int at) => at == 0 || text[at - 1] == ' ' && (at < 2 || text[at - 2] is ';' or '.' or ',' or ')' or ']' || char.IsDigit(text[at - 2]));

    private static IReadOnlyList<(int Start, int End)> BySemicolons(string text, bool labelled)
    {
        var works = new List<(int Start, int End)>();
        var start = 0;
        for (var at = text.IndexOf("; ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("; ", at + 2, StringComparison.Ordinal))
        {
            if (!Begins(text.AsSpan(at + 2), labelled && IsWhole(text.AsSpan(start, at - start))))
                continue;
            works.Add((start, Trimmed(text, start, at)));
            start = at + 2;
        }

        if (works.Count == 0 || works.Count >= MostWorks || text.Length - start < ShortestWork)
            return [];
        var last = text.AsSpan(start);
        return IsWhole(last.TrimEnd(". ")) || BeginsSame(last) ? [.. works, (start, text.Length)] : [];
    }

    private static bool Begins(ReadOnlySpan<char> after, bool whole) =>
        BeginsSame(after) || whole && after.Length >= ShortestWork && char.IsUpper(after[0]);

    private static bool BeginsSame(ReadOnlySpan<char> text)
    {
        foreach (var word in Same)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // A work of physics ends with its year in brackets or with an identifier behind it.
    private static bool IsWhole(ReadOnlySpan<char> work)
    {
        if (work.Length < ShortestWork || EndReader.Of(work).Kind is not (EndKind.YearInBrackets or EndKind.Address or EndKind.Bracket))
            return false;
        var year = work.LastIndexOf("(19") is >= 0 and var old ? old : work.LastIndexOf("(20");
        return year > 0 && work[..year].ContainsAnyInRange('0', '9');
    }

    private static int Trimmed(string text, int start, int end) => start + text.AsSpan(start, Math.Max(0, end - start)).TrimEnd(" ;,").Length;
}
