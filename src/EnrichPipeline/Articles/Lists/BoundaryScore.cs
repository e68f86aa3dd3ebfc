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

    private readonly int[] _yearEnds = YearEnds(passage, flat);

    /// <summary>The score of every line but the first, with its place in the running text.</summary>
    public IEnumerable<(int Offset, double Score)> OfLines() =>
        Enumerable.Range(1, passage.Lines.Count - 1).Select(line => (flat.StartOf(line), At(line).Total));

    public LineSigns At(int line) =>
        new(Prior, PlaceScan.At(flat.Text, flat.StartOf(line), _yearEnds[line]), Gap(line), Indent(line), Room(line))
        {
            AfterGap = passage.Lines[line].Gap > 0,
            AtOuterEdge = IsOuter(line),
        };

    // For each line, where the last year before it ends.
    private static int[] YearEnds(Passage passage, FlatText flat)
    {
        var (ends, last) = (new int[passage.Lines.Count], -1);
        for (var line = 0; line < ends.Length; line++)
        {
            ends[line] = last;
            var text = passage[line];
            for (var at = 0; YearText.FindIn(text[at..]) is >= 0 and var found; at += found + 4)
                last = flat.StartOf(line) + at + found + 4;
        }

        return ends;
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
        return IsOuter(line) ? Told(shape.IndentWeight) : -Told(shape.IndentWeight);
    }

    private bool IsOuter(int line) => passage.Lines[line].Indent <= shape.OuterIndent;

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
