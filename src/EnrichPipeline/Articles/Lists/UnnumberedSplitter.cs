using EnrichPipeline.Articles.Boundaries;
using EnrichPipeline.Articles.Reasons;

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
        var (start, hasYear, boundary) = (0, false, new Boundary(BoundaryKind.FirstLine));
        for (var line = 0; line < passage.Lines.Count; line++)
        {
            if (line > start && score.At(start, hasYear, line) is { Total: > 0 } signs)
            {
                entries.Add(Between(passage, start, line, boundary));
                (start, hasYear, boundary) = (line, false, signs.Boundary());
            }

            hasYear |= YearText.FindIn(passage[line]) >= 0;
        }

        if (passage.Lines.Count > start)
            entries.Add(Between(passage, start, passage.Lines.Count, boundary));
        return entries;
    }

    private static int LinesBeforeEnding(Passage section)
    {
        var line = 0;
        while (line < section.Lines.Count && !(line > 0 && ListEndings.EndsList(section, line)))
            line++;
        return line;
    }

    private static Entry Between(Passage passage, int from, int to, Boundary boundary) =>
        new(null, passage.Lines[from].Start, passage.Lines[to - 1].End, boundary);
}
