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
        if (passage.Lines.Count == 0)
            return [];
        var (flat, shape) = (new FlatText(passage), ListShape.Of(passage));
        var score = new BoundaryScore(passage, shape, flat);
        return flat.Entries(BestCuts.Of(flat.Text, score.OfLines(), shape.Alphabetical), cut => score.At(flat.LineAt(cut.Offset)).Boundary(cut));
    }

    private static int LinesBeforeEnding(Passage section)
    {
        var line = 0;
        while (line < section.Lines.Count && !(line > 0 && ListEndings.EndsList(section, line)))
            line++;
        return line;
    }
}
