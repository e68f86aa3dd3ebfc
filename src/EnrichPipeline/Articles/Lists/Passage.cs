namespace EnrichPipeline.Articles.Lists;

/// <summary>A part of an article's text as lines.</summary>
internal sealed record Passage(string Text, ArraySegment<Line> Lines)
{
    /// <summary>The heading above the passage, or null if there is none.</summary>
    public Line? Heading { get; init; }

    /// <summary>The number of characters from the first to the last line.</summary>
    public int Length => Lines.Count == 0 ? 0 : Lines[^1].End - Lines[0].Start;

    public ReadOnlySpan<char> this[int line] => Lines[line].Of(Text);

    /// <summary>Returns the rest of the passage after an offset.</summary>
    public Passage After(int offset)
    {
        var line = LineAt(offset);
        return this with { Lines = Lines[(line < Lines.Count && Lines[line].Start >= offset ? line : Math.Min(line + 1, Lines.Count))..] };
    }

    /// <summary>Returns the lines that satisfy a condition. The first of a page among them is then the top of the page.</summary>
    public Passage Where(Predicate<Line> condition)
    {
        var (kept, newPage) = (new List<Line>(Lines.Count), false);
        foreach (var line in Lines)
        {
            newPage |= line.NewPage;
            if (!condition(line))
                continue;
            kept.Add(newPage && !line.NewPage ? line with { NewPage = true, Gap = 0 } : line);
            newPage = false;
        }

        return this with { Lines = kept.ToArray() };
    }

    /// <summary>Returns the index of the last line that begins at or before the offset.</summary>
    public int LineAt(int offset)
    {
        var (low, high) = (0, Lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
