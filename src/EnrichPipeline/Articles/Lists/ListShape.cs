namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// What the look of an unnumbered list tells: how wide it is set, and whether blank lines or indents go with the
/// places where entries plainly begin.
/// </summary>
internal sealed record ListShape
{
    private const double Widest = 4;
    private const int FewestWrapped = 5;

    /// <summary>The column that wrapped lines reach.</summary>
    public int Width { get; init; }

    /// <summary>Lines are filled as far as words allow, so a shorter one ends an entry.</summary>
    public bool SharpWidth { get; init; }

    /// <summary>Hardly a line goes on in lower case: nothing was wrapped.</summary>
    public bool OneALine { get; init; }

    /// <summary>How much a blank line before a line speaks for a new entry, and its absence against.</summary>
    public double GapWeight { get; init; }

    /// <summary>How much the outer indent speaks for a new entry; negative where first lines are indented.</summary>
    public double IndentWeight { get; init; }

    public int OuterIndent { get; init; }

    public bool Alphabetical { get; init; }

    public static ListShape Of(Passage passage)
    {
        var (width, sharp, oneALine) = WidthOf(passage);
        var plain = Enumerable.Range(0, passage.Lines.Count).Select(line => line > 0 && BeginsPlainly(passage, line)).ToArray();
        var outer = OuterIndentOf(passage);
        return new ListShape
        {
            Width = width,
            SharpWidth = sharp,
            OneALine = oneALine,
            GapWeight = Weight(passage, plain, line => line.Gap > 0),
            IndentWeight = Weight(passage, plain, line => line.Indent <= outer),
            OuterIndent = outer,
            Alphabetical = IsAlphabetical(passage, plain),
        };
    }

    private static bool BeginsPlainly(Passage passage, int line) =>
        AuthorStart.Score(passage[line]) >= 1.5 && passage[line - 1][^1] is '.' or ')' or ']' or >= '0' and <= '9';

    // A line that goes on in lower case was wrapped: its first word had no room on the line before.
    private static (int Width, bool Sharp, bool OneALine) WidthOf(Passage passage)
    {
        var needed = Enumerable.Range(1, Math.Max(0, passage.Lines.Count - 1)).Where(line => WasWrapped(passage, line)).Select(line => Columns(passage.Lines[line - 1]) + 1 + FirstWord(passage, line)).Order().ToArray();
        if (needed.Length >= FewestWrapped)
            return (needed[needed.Length / 50] - 1, true, false);
        var columns = passage.Lines.Select(Columns).Order().ToArray();
        return (columns.Length == 0 ? 0 : columns[^(1 + columns.Length / 50)], false, needed.Length * 30 < columns.Length);
    }

    private static bool WasWrapped(Passage passage, int line) =>
        char.IsLower(passage[line][0]) && AuthorStart.Score(passage[line]) < 0 && passage[line - 1][^1] is not '-' && !passage.Lines[line].NewPage;

    private static int FirstWord(Passage passage, int line)
    {
        var word = passage[line].IndexOfAny(' ', '\u00A0');
        return word < 0 ? passage[line].Length : word;
    }

    public static int Columns(Line line) => line.Indent + line.Length;

    /// <summary>The columns left on the line before if the first word of this line had been set there.</summary>
    public static int Slack(Passage passage, int line, int width) =>
        width - Columns(passage.Lines[line - 1]) - 1 - FirstWord(passage, line);

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

        // A sign that hardly any line has, or hardly any lacks, is chance.
        return Math.Min(with, without) * 20 < passage.Lines.Count ? 0 : Math.Clamp(LogOdds(plainWith, with) - LogOdds(plainWithout, without), -Widest, Widest);
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
