namespace EnrichPipeline.Articles.Lists;

/// <summary>The relation of a label's number to the previous number of the same kind.</summary>
internal enum NumberStep : byte
{
    None,
    New,
    One,
    Next,
    Same,
    Skips,
    Back,
}

/// <summary>The lines of an article with their features, including those that depend on other lines.</summary>
internal sealed class DocumentLines
{
    public const int Never = 1_000_000;
    private const int FarthestNumber = 40;
    private const int LongestRepeated = 90;
    private const int ShortestRunning = 5;
    private const int MinHeads = 3;
    private const int MinWords = 2;
    private const LineMarks ReferenceMarks =
        LineMarks.Year | LineMarks.YearInBrackets | LineMarks.EndsWithPages | LineMarks.Journal;

    private readonly HashSet<int> _running = [];

    private readonly float[] _likeness;

    public DocumentLines(Passage passage)
    {
        (Text, Lines) = (passage.Text, LineCuts.Of(passage));
        Facts = new LineFacts[Lines.Length];
        (Steps, HasNext, IsInSeries) = (new NumberStep[Lines.Length], new bool[Lines.Length], new bool[Lines.Length]);
        (SinceReferences, SinceOther, SinceYear) = (new int[Lines.Length], new int[Lines.Length], new int[Lines.Length]);
        _likeness = new float[Lines.Length + 1];
        ReadFacts();
        CountRepeats();
        FindRunningLines();
        CountNumbers();
        Accumulate();
    }

    public string Text { get; }

    public Line[] Lines { get; }

    public LineFacts[] Facts { get; }

    public NumberStep[] Steps { get; }

    /// <summary>For each line, whether the next number of the same kind of label follows soon.</summary>
    public bool[] HasNext { get; }

    /// <summary>For each line, whether its label is part of a series of numbers.</summary>
    public bool[] IsInSeries { get; }

    /// <summary>For each line, how many lines above it the last heading of a reference list is.</summary>
    public int[] SinceReferences { get; }

    /// <summary>For each line, how many lines above it the last other heading is.</summary>
    public int[] SinceOther { get; }

    /// <summary>For each line, how many characters before it the last year ends.</summary>
    public int[] SinceYear { get; }

    /// <summary>
    /// 2 if a heading of a reference list comes after the first quarter of the lines, 1 if all such headings come earlier, 0 if there is
    /// none.
    /// </summary>
    public int Headings { get; private set; }

    public ReadOnlySpan<char> this[int line] => Lines[line].Of(Text);

    public bool IsFirstOfPage(int line, int depth) => line - depth < 0 || Facts[line - depth].Page != Facts[line].Page;

    public bool IsLastOfPage(int line, int depth) => line + depth >= Lines.Length || Facts[line + depth].Page != Facts[line].Page;

    /// <summary>Returns the average likeness to references of the lines from one up to, but not including, another.</summary>
    public float Likeness(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(Lines.Length, to));
        return to <= from ? 0 : (_likeness[to] - _likeness[from]) / (to - from);
    }

    private void ReadFacts()
    {
        var last = default(PrintedLabel);
        for (var i = 0; i < Lines.Length; i++)
        {
            var facts = LineFacts.Of(Text, Lines[i]);
            // In lists of over 1,500 entries, a number that might be a year is a label if it follows the previous label.
            if (last.Number is >= 1499 and < 2099
                && facts.Label.Kind == LabelKind.None
                && LineFacts.Of(Text, Lines[i], years: true) is var numbered
                && numbered.Label.Kind == last.Kind
                && numbered.Label.Number == last.Number + 1)
                facts = numbered;
            if (IsRestOfPages(i, facts.Label))
                facts = LineFacts.Of(Text, Lines[i], default(PrintedLabel) with { TextStart = Lines[i].Start });
            Facts[i] = facts with { Page = i == 0 ? 0 : Facts[i - 1].Page + (Lines[i].NewPage ? 1 : 0) };
            last = facts.Label.IsNumber ? facts.Label : last;
        }
    }

    // "… Stuttgart, S. 352-" and "434." on the next line: the number is the last page of a range, not a label.
    private bool IsRestOfPages(int line, PrintedLabel label) =>
        line > 0 && label.Kind == LabelKind.Dot && label.TextStart >= Lines[line].End
        && (Lines[line].NewPage ? ListEdges.CompletesRange(this, line - 1, line) : EndReader.NeedsNumber(this[line - 1]));

    private void CountRepeats()
    {
        var counts = new Dictionary<long, byte>();
        var keys = new long[Lines.Length];
        for (var i = 0; i < Lines.Length; i++)
        {
            keys[i] = Lines[i].Length < LongestRepeated ? LettersOf(this[i]) : 0;
            if (keys[i] != 0)
                counts[keys[i]] = (byte)Math.Min(3, counts.GetValueOrDefault(keys[i]) + 1);
        }

        for (var i = 0; i < Lines.Length; i++)
            Facts[i].Repeats = keys[i] == 0 ? (byte)0 : counts[keys[i]];
    }

    /// <summary>
    /// Whether the line recurs at the top or bottom of several pages, with other numbers at most, or is a publisher's notice: it belongs to
    /// the page and not to its text.
    /// </summary>
    public bool IsRunningHead(int line) => _running.Contains(line);

    private void FindRunningLines()
    {
        var edges = Enumerable.Range(0, Lines.Length).Where(IsAtEdge).ToLookup(line => (Facts[line].Marks & ReferenceMarks) != 0);
        AddRunning(edges[false], line => RunningShape.Of(this[line]), 2);
        // A line that might belong to a reference is a running line only if exactly the same text recurs, or the same shape heads several
        // pages.
        var doubtful = edges[true].Where(MayBeRunningHead).ToList();
        AddRunning(doubtful, line => this[line].ToString(), 2);
        AddRunning(doubtful.Where(line => IsFirstOfPage(line, 1)), line => RunningShape.Of(this[line]), MinHeads);
        _running.UnionWith(Enumerable.Range(0, Lines.Length).Where(line => ListEndings.IsPublisherNotice(this[line])
            || Lines[line].NewPage && ReferenceHeadings.IsRepeated(this[line])));
        // If a running line was cut into several, its other parts are running lines too.
        for (var line = 1; line < Lines.Length; line++)
        {
            if (Lines[line].Inside && _running.Contains(line - 1))
                _running.Add(line);
        }
    }

    private void AddRunning(IEnumerable<int> lines, Func<int, string> shape, int pages)
    {
        foreach (var alike in lines.GroupBy(shape).Where(alike => alike.Key.Length >= ShortestRunning))
        {
            if (alike.Select(line => Facts[line].Page).Distinct().Count() >= pages)
                _running.UnionWith(alike);
        }
    }

    // The last lines of entries, too, may differ only in numbers. So a line that ends with a full stop, as entries do, is not a running
    // head.
    private bool IsAtEdge(int line) => Facts[^1].Page > 0 && Lines[line].Length < LongestRepeated && this[line].TrimEnd() is not [.., '.']
        && (line == 0 || line == Lines.Length - 1 || Facts[line - 1].Page != Facts[line].Page || Facts[line + 1].Page != Facts[line].Page);

    // Excludes "PubMed PMID: 24211590" and "12:345–352, 2001".
    private bool MayBeRunningHead(int line) => Facts[line].Start != StartKind.Url && Facts[line].Words >= MinWords;

    // Returns a hash of the letters alone, because running heads differ in page numbers, or 0 if there are too few letters.
    private static long LettersOf(ReadOnlySpan<char> line)
    {
        var (hash, letters) = (17L, 0);
        foreach (var c in line)
        {
            if (!char.IsLetter(c))
                continue;
            hash = hash * 1_000_003 + char.ToLowerInvariant(c);
            letters++;
        }

        return letters > 3 ? hash | 1 : 0;
    }

    private void CountNumbers()
    {
        var last = new (int Line, int Number)[Enum.GetValues<LabelKind>().Length];
        Array.Fill(last, (-Never, 0));
        for (var i = 0; i < Lines.Length; i++)
        {
            var label = Facts[i].Label;
            if (!label.IsNumber)
                continue;
            ref var before = ref last[(int)label.Kind];
            Steps[i] = i - before.Line < FarthestNumber ? Step(before.Number, label.Number) : label.Number == 1 ? NumberStep.One
                : NumberStep.New;
            if (Steps[i] == NumberStep.Next && !HasNext[before.Line])
                HasNext[before.Line] = true;
            if (Steps[i] != NumberStep.Back || label.Number == 1 || i - before.Line > FarthestNumber / 2)
                before = (i, label.Number);
        }

        for (var i = 0; i < Lines.Length; i++)
        {
            IsInSeries[i] = Facts[i].Label.IsNumber && (Steps[i] is NumberStep.Next or NumberStep.One || HasNext[i]);
            if (!HasNext[i] && Steps[i] != NumberStep.Next && IsBareRoman(Facts[i].Label))
                DropLabel(i);
        }
    }

    // Alone, "i" and "vi" are words of other languages.
    private bool IsBareRoman(PrintedLabel label) => label.Kind == LabelKind.Roman && char.IsLetter(Text[label.End - 1]);

    private void DropLabel(int line)
    {
        Facts[line] = LineFacts.Of(Text, Lines[line], default(PrintedLabel) with { TextStart = Lines[line].Start }) with
        {
            Page = Facts[line].Page,
            Repeats = Facts[line].Repeats,
        };
        (Steps[line], IsInSeries[line]) = (NumberStep.None, false);
    }

    private static NumberStep Step(int before, int number) => (number - before) switch
    {
        1 => NumberStep.Next,
        0 => NumberStep.Same,
        > 1 and < 4 => NumberStep.Skips,
        _ => NumberStep.Back,
    };

    private void Accumulate()
    {
        var (references, other, year) = (Never, Never, Never);
        for (var i = 0; i < Lines.Length; i++)
        {
            (SinceReferences[i], SinceOther[i], SinceYear[i]) = (references, other, year);
            _likeness[i + 1] = _likeness[i] + Facts[i].Likeness;
            var heading = Facts[i].Heading;
            references = heading == HeadingKind.References ? 0 : Math.Min(Never, references + 1);
            other = heading is HeadingKind.Other or HeadingKind.Numbered or HeadingKind.Capitals && Facts[i].Repeats < 2 ? 0
                : Math.Min(Never, other + 1);
            year = YearText.LastEnd(this[i]) is >= 0 and var end ? Lines[i].Length - end : Math.Min(Never, year + Lines[i].Length);
            if (heading == HeadingKind.References)
                Headings = i > Lines.Length / 4 ? 2 : Math.Max(Headings, 1);
        }
    }
}
