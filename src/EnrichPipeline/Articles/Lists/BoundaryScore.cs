using EnrichPipeline.Articles.Boundaries;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// How much speaks for a line as the first of an entry: the signs in its words and those before, and how it is set.
/// After AnyStyle's reference join (github.com/inukshuk/anystyle, lib/anystyle/refs.rb).
/// </summary>
internal sealed class BoundaryScore(Passage passage, ListShape shape, FlatText flat)
{
    private const double Prior = 0.5;
    private const double Decisive = 2.5;
    private const double Overruling = 8;
    private const double NothingWrapped = 8;

    /// <summary>The score of every line but the first, with its place in the running text.</summary>
    public IEnumerable<(int Offset, double Score)> OfLines()
    {
        var yearEnd = -1;
        for (var line = 1; line < passage.Lines.Count; line++)
        {
            yearEnd = LastYearEnd(line - 1, yearEnd);
            yield return (flat.StartOf(line), Of(line, yearEnd));
        }
    }

    private double Of(int line, int yearEnd) =>
        Prior + Weights.Of(PlaceScan.At(flat.Text, flat.StartOf(line), yearEnd)) + Gap(line) + Indent(line) + Room(line);

    private int LastYearEnd(int line, int before)
    {
        var text = passage[line];
        for (var at = 0; YearText.FindIn(text[at..]) is >= 0 and var found; at += found + 4)
            before = flat.StartOf(line) + at + found + 4;
        return before;
    }

    private double Gap(int line)
    {
        if (shape.GapWeight == 0 || passage.Lines[line].NewPage)
            return 0;
        return passage.Lines[line].Gap > 0 ? Told(shape.GapWeight) : -Told(shape.GapWeight);
    }

    private double Indent(int line)
    {
        if (shape.IndentWeight == 0)
            return 0;
        return passage.Lines[line].Indent <= shape.OuterIndent ? Told(shape.IndentWeight) : -Told(shape.IndentWeight);
    }

    // A sign that goes with nearly all plain starts and with nothing else overrules what the words say.
    private static double Told(double weight) => Math.Abs(weight) >= Decisive ? Math.Sign(weight) * Overruling : weight * 0.7;

    private double Room(int line)
    {
        if (passage.Lines[line].NewPage)
            return 0;
        if (shape.OneALine)
            return NothingWrapped;
        var slack = ListShape.Slack(passage, line, shape.Width);
        if (slack < 2)
            return -0.5;
        return shape.SharpWidth ? 4 : Math.Min(slack / 8.0, 2.5);
    }
}
