namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// What the look of an unnumbered list tells: how wide it is set, and whether blank lines or indents go with the
/// places where entries plainly begin.
/// </summary>
internal sealed record ListShape
{
    private const double Widest = 4;

    /// <summary>The column that wrapped lines reach.</summary>
    public int Width { get; private init; }

    /// <summary>Lines are filled as far as words allow, so a shorter one ends an entry.</summary>
    public bool SharpWidth { get; private init; }

    /// <summary>How much a blank line before a line speaks for a new entry, and its absence against.</summary>
    public double GapWeight { get; private init; }

    /// <summary>How much the outer indent speaks for a new entry; negative where first lines are indented.</summary>
    public double IndentWeight { get; private init; }

    public int OuterIndent { get; private init; }

    public bool Alphabetical { get; private init; }

    public static ListShape Of(Passage passage)
    {
        var width = WidthOf(passage);
        var plain = Enumerable.Range(0, passage.Lines.Count).Select(line => line > 0 && BeginsPlainly(passage, line)).ToArray();
        var outer = OuterIndentOf(passage);
        return new ListShape
        {
            Width = width,
            SharpWidth = IsSharp(passage, width),
            GapWeight = Weight(passage, plain, line => line.Gap > 0),
            IndentWeight = Weight(passage, plain, line => line.Indent <= outer),
            OuterIndent = outer,
            Alphabetical = IsAlphabetical(passage, plain),
        };
    }

    private static bool BeginsPlainly(Passage passage, int line) =>
        AuthorStart.Score(passage[line]) >= 1.5 && passage[line - 1][^1] is '.' or ')' or ']' or >= '0' and <= '9';

    private static int WidthOf(Passage passage)
    {
        var columns = passage.Lines.Select(Columns).Order().ToArray();
        return columns.Length == 0 ? 0 : columns[^Math.Min(columns.Length, 1 + Math.Max(columns.Length / 50, Math.Min(2, columns.Length / 10)))];
    }

    public static int Columns(Line line) => line.Indent + line.Length;

    // Where a line goes on in lower case it was wrapped; there the next word must not have had room.
    private static bool IsSharp(Passage passage, int width)
    {
        var (wrapped, roomy) = (0, 0);
        for (var line = 1; line < passage.Lines.Count; line++)
        {
            if (!char.IsLower(passage[line][0]))
                continue;
            wrapped++;
            if (Slack(passage, line, width) >= 2)
                roomy++;
        }

        return wrapped >= 4 && roomy * 25 <= wrapped;
    }

    /// <summary>The columns left on the line before if the first word of this line had been set there.</summary>
    public static int Slack(Passage passage, int line, int width)
    {
        var word = passage[line].IndexOfAny(' ', '\u00A0');
        return width - Columns(passage.Lines[line - 1]) - 1 - (word < 0 ? passage[line].Length : word);
    }

    private static int OuterIndentOf(Passage passage)
    {
        var least = passage.Lines.GroupBy(line => line.Indent).Where(group => group.Count() * 20 >= passage.Lines.Count).Select(group => (int)group.Key).ToArray();
        return least.Length == 0 ? 0 : least.Min();
    }

    private static double Weight(Passage passage, bool[] plain, Func<Line, bool> cue)
    {
        var (with, plainWith, without, plainWithout) = (0, 0, 0, 0);
        for (var line = 1; line < passage.Lines.Count; line++)
        {
            if (passage.Lines[line].NewPage)
                continue;
            var one = plain[line] ? 1 : 0;
            if (cue(passage.Lines[line]))
                (with, plainWith) = (with + 1, plainWith + one);
            else
                (without, plainWithout) = (without + 1, plainWithout + one);
        }

        return with == 0 || without == 0 ? 0 : Math.Clamp(LogOdds(plainWith, with) - LogOdds(plainWithout, without), -Widest, Widest);
    }

    private static double LogOdds(int hits, int of) => Math.Log((hits + 0.5) / (of - hits + 0.5));

    private static bool IsAlphabetical(Passage passage, bool[] plain)
    {
        var (pairs, ordered, before) = (0, 0, "");
        for (var line = 0; line < plain.Length; line++)
        {
            if (!plain[line])
                continue;
            var key = SortKey.Of(passage[line]);
            pairs++;
            if (string.CompareOrdinal(before, key) <= 0)
                ordered++;
            before = key;
        }

        return pairs >= 8 && ordered >= pairs * 0.75;
    }
}
