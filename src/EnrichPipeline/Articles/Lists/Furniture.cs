namespace EnrichPipeline.Articles.Lists;

/// <summary>Takes running heads, footers and page numbers out of printed text, so that entries run on over pages.</summary>
internal static class Furniture
{
    public static Passage Without(string text, List<Line> lines)
    {
        var whole = new Passage(text, lines.ToArray());
        var marked = lines.Exists(line => line.NewPage) ? PageEdges.Mark(whole) : LooseLines.Mark(whole);
        return marked is null ? whole : whole with { Lines = Kept(lines, marked) };
    }

    // At a page break nobody knows whether a blank line was meant.
    private static Line[] Kept(List<Line> lines, bool[] marked)
    {
        var kept = new List<Line>(lines.Count);
        var afterBreak = false;
        for (var i = 0; i < lines.Count; i++)
        {
            afterBreak |= marked[i] || lines[i].NewPage;
            if (marked[i])
                continue;
            kept.Add(afterBreak ? lines[i] with { NewPage = true, Gap = 0 } : lines[i]);
            afterBreak = false;
        }

        return [.. kept];
    }
}
