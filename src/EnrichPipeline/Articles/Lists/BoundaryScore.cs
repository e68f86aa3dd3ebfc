namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Whether a line begins a new entry or goes on with the one before: a sum of small scores, a new entry above zero.
/// After AnyStyle's reference join (github.com/inukshuk/anystyle, lib/anystyle/refs.rb).
/// </summary>
internal sealed class BoundaryScore(Passage passage, ListShape shape)
{
    private const double Prior = -1.25;
    private const double Decisive = 2.5;
    private const double Overruling = 6;

    public double Of(int entryStart, bool hasYear, int line) => At(entryStart, hasYear, line).Total;

    public LineSigns At(int entryStart, bool hasYear, int line) =>
        new(Prior, Begins(passage[line]), Ends(passage[line - 1]), SoFar(entryStart, hasYear, line), Gap(line), Indent(line), Room(line), Order(entryStart, line))
        {
            AfterGap = passage.Lines[line].Gap > 0,
            AtOuterEdge = IsOuter(line),
        };

    private static double Begins(ReadOnlySpan<char> line) => ContinuationWords.Open(line) ? -2.25 : AuthorStart.Score(line) switch
    {
        < 0 => -2.25,
        >= 2 => 1.5,
        >= 1.5 => 1,
        >= 0.75 => 0.5,
        _ => 0,
    };

    private static double Ends(ReadOnlySpan<char> before) => before[^1] switch
    {
        ',' or ';' or '&' or '-' or '–' or '(' or ':' => -2.5,
        _ when LinkHints.EndsWithHint(before) => 1.25,
        '.' or '。' => FullStop(before[..^1]),
        ')' or ']' => EndsInYear(before) ? -1 : 0.25,
        '>' or '/' => 0.25,
        var c when char.IsDigit(c) => 0.25,
        _ => EndsInSmallWord(before) ? -2 : -0.75,
    };

    // After pages a full stop ends an entry; after "J." it shortens a word, after "(2004)." the title is still to come.
    private static double FullStop(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || EndsInYear(before))
            return -1;
        if (char.IsDigit(before[^1]))
            return 1;
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length is > 0 and <= 5 && char.IsUpper(word[0]) ? 0 : 0.5;
    }

    private static bool EndsInYear(ReadOnlySpan<char> text) =>
        text.Length >= 6 && text[^1] == ')' && YearText.FindIn(text[^6..]) is >= 0 and <= 1;

    private static bool EndsInSmallWord(ReadOnlySpan<char> before) =>
        before.EndsWith(" and") || before.EndsWith(" of") || before.EndsWith(" the") || before.EndsWith(" in") || before.EndsWith(" for") || before.EndsWith(" a") || before.EndsWith(" with") || before.EndsWith(" on") || before.EndsWith(" by") || before.EndsWith(" to");

    private double SoFar(int entryStart, bool hasYear, int line)
    {
        var length = passage.Lines[line - 1].End - passage.Lines[entryStart].Start;
        return length switch
        {
            < 30 => -2,
            > 900 => 1,
            _ => 0,
        } + (hasYear ? 0.5 : length > 900 ? 0 : -1.5);
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
            return 4;
        var slack = ListShape.Slack(passage, line, shape.Width);
        if (slack < 2)
            return -0.5;
        return shape.SharpWidth ? 4 : Math.Min(slack / 8.0, 2.5);
    }

    private double Order(int entryStart, int line)
    {
        if (!shape.Alphabetical)
            return 0;
        var (from, to) = (SortKey.Of(passage[entryStart]), SortKey.Of(passage[line]));
        if (from.Length == 0 || to.Length == 0)
            return 0;
        return string.CompareOrdinal(from, to) > 0 ? -2 : to[0] - from[0] > 4 ? -1 : 0.5;
    }
}
