namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits a list without numbers, line by line, where the signs of a new entry outweigh those of a join.</summary>
internal static class UnnumberedSplitter
{
    public static IReadOnlyList<Entry> Split(Passage passage)
    {
        var entries = new List<Entry>();
        var score = new BoundaryScore(passage, ListShape.Of(passage));
        var (start, hasYear, line) = (0, false, 0);
        for (; line < passage.Lines.Count && !(line > 0 && ListEndings.EndsList(passage, line)); line++)
        {
            if (line > start && score.Of(start, hasYear, line) > 0)
            {
                entries.Add(Between(passage, start, line));
                (start, hasYear) = (line, false);
            }

            hasYear |= YearText.FindIn(passage[line]) >= 0;
        }

        if (line > start)
            entries.Add(Between(passage, start, line));
        return entries;
    }

    private static Entry Between(Passage passage, int from, int to) =>
        new(null, passage.Lines[from].Start, passage.Lines[to - 1].End);
}
