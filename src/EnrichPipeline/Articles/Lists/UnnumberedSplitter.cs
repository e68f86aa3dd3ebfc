using EnrichPipeline.Articles.Boundaries;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits a list without numbers: inside its lines where entries run together, else line by line, where the signs of a new entry outweigh those of a join.</summary>
internal static class UnnumberedSplitter
{
    public static IReadOnlyList<Entry> Split(Passage section)
    {
        var passage = section with { Lines = section.Lines[..LinesBeforeEnding(section)] };
        return RunTogether.Split(passage) is { Count: > 1 } together ? together : ByLines(passage);
    }

    private static List<Entry> ByLines(Passage passage)
    {
        var entries = new List<Entry>();
        var score = new BoundaryScore(passage, ListShape.Of(passage));
        var (start, hasYear) = (0, false);
        for (var line = 0; line < passage.Lines.Count; line++)
        {
            if (line > start && score.Of(start, hasYear, line) > 0)
            {
                entries.Add(Between(passage, start, line));
                (start, hasYear) = (line, false);
            }

            hasYear |= YearText.FindIn(passage[line]) >= 0;
        }

        if (passage.Lines.Count > start)
            entries.Add(Between(passage, start, passage.Lines.Count));
        return entries;
    }

    private static int LinesBeforeEnding(Passage section)
    {
        var line = 0;
        while (line < section.Lines.Count && !(line > 0 && ListEndings.EndsList(section, line)))
            line++;
        return line;
    }

    private static Entry Between(Passage passage, int from, int to) =>
        new(null, passage.Lines[from].Start, passage.Lines[to - 1].End);
}
