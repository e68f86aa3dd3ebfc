namespace EnrichPipeline.Articles.Lists;

/// <summary>Furniture of text with form feeds: what repeats at the heads and feet of its pages, and page numbers there.</summary>
internal static class PageEdges
{
    private const int Depth = 3;

    public static bool[] Mark(Passage whole)
    {
        var marked = new bool[whole.Lines.Count];
        var heads = new List<int> { 0 };
        for (var line = 1; line < whole.Lines.Count; line++)
        {
            if (whole.Lines[line].NewPage)
                heads.Add(line);
        }

        var repeats = Repeats(whole, heads);
        var dense = whole.Lines.Count(line => line.Gap > 0) * 5 < whole.Lines.Count;
        foreach (var head in heads)
        {
            MarkFrom(whole, head, +1, repeats, marked);
            MarkFrom(whole, head - 1, -1, repeats, marked);
            if (dense && head > 0 && StandsApart(whole, head))
                marked[head] = true;
        }

        MarkFrom(whole, whole.Lines.Count - 1, -1, repeats, marked);
        return marked;
    }

    // A text with a single page break repeats nothing; there a line set apart under the break is its running head.
    private static bool StandsApart(Passage whole, int line) =>
        line + 1 < whole.Lines.Count && whole.Lines[line + 1].Gap > 0 && whole.Lines[line].Length is > 3 and < 100
        && !char.IsLower(whole[line][0]) && whole[line][^1] is not ('.' or ',' or ';' or '-')
        && MarkerReader.Read(whole.Text, whole.Lines[line].Start, whole.Lines[line].End, true) is null
        && !ReferenceHeadings.IsHeading(whole[line]);

    private static Dictionary<string, int> Repeats(Passage whole, List<int> heads)
    {
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (var head in heads)
        {
            for (next = Math.Max(next, head - Depth); next < Math.Min(head + Depth, whole.Lines.Count); next++)
            {
                if (LineKey.Of(whole[next]) is { } key)
                    repeats[key] = repeats.GetValueOrDefault(key) + 1;
            }
        }

        return repeats;
    }

    // "Bar Lett 64: 310–" at the foot of a page and "316" below it or at the next head: no page's number.
    private static bool IsRestOfRange(Passage whole, int line)
    {
        if (whole[line].ContainsAnyExceptInRange('0', '9'))
            return false;
        var before = line - 1;
        while (before > Math.Max(0, line - 1 - 2 * Depth) && LineKey.IsPageNumber(whole[before]))
            before--;
        return before >= 0 && whole[before] is [.. var range, '-' or '–' or '‐' or '−'] && MayEnd(range[(range.LastIndexOfAnyExceptInRange('0', '9') + 1)..], whole[line]);
    }

    private static bool MayEnd(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        first.Length > 0 && (last.Length < first.Length || last.Length == first.Length && last.SequenceCompareTo(first) > 0);

    private static void MarkFrom(Passage whole, int line, int step, Dictionary<string, int> repeats, bool[] marked)
    {
        for (var i = 0; i < Depth && line >= 0 && line < whole.Lines.Count; i++, line += step)
        {
            if (!LineKey.IsPageNumber(whole[line]) && (LineKey.Of(whole[line]) is not { } key || repeats.GetValueOrDefault(key) < 2) || IsRestOfRange(whole, line))
                return;
            marked[line] = true;
        }
    }
}
