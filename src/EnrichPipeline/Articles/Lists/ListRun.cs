using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The lines labelled as one list: its heading, the first lines of its entries, and all its lines except furniture.</summary>
internal sealed class ListRun(LabelledLines labelled, int? heading)
{
    private const int LongestEntry = 2500;

    private readonly DocumentLines _document = labelled.Document;
    private readonly HashSet<int> _certain = [];
    private List<int> _firsts = [];
    private IReadOnlyList<Entry>? _runTogether;
    private Dictionary<int, Boundary>? _chosen;

    /// <summary>The line of the heading above the list, or null if there is none.</summary>
    public int? Heading => heading;

    public List<int> Lines { get; } = [];

    public IReadOnlyList<int> Firsts => _firsts;

    /// <summary>The kind of label that the entries have.</summary>
    public LabelKind Labels { get; private set; }

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    /// <summary>The share of the entries that contain a year or another mark of a source.</summary>
    public double Likeness { get; private set; }

    public Passage Passage { get; private set; } = new(labelled.Document.Text, Array.Empty<Line>());

    /// <param name="certain">Whether the line begins an entry whatever its words and the lines around it are.</param>
    public void Add(int line, bool first, bool certain = false)
    {
        Lines.Add(line);
        if (first)
            _firsts.Add(line);
        if (certain)
            _certain.Add(line);
    }

    /// <summary>Determines labels and entries when all lines are known.</summary>
    public ListRun Close()
    {
        Labels = CommonLabels();
        if (Labels is not (LabelKind.None or LabelKind.Bullet or LabelKind.Key))
            _firsts = NumberSequence.Of(_document, _firsts, Lines, Labels);
        else if (Labels == LabelKind.None)
            _firsts = [.. _firsts.Where((line, i) => i == 0 || !(_document.Lines[line].Inside && _document.Facts[line].Label.IsNumber))];
        Passage = new Passage(_document.Text, Lines.Select(line => _document.Lines[line]).ToArray())
        {
            Heading = heading is { } at ? _document.Lines[at] : null,
        };
        Entries = [.. Split()];
        if (heading is not null && Entries.Any(entry => entry.End - entry.Start > LongestEntry)
            && SplitRunTogether() is { Count: > 0 } together)
            Entries = together;
        Likeness = ListCheck.Likeness(Passage, Entries);
        return this;
    }

    private LabelKind CommonLabels()
    {
        var kinds = _firsts.GroupBy(line => _document.Facts[line].Label.Kind)
            .Where(kind => kind.Key is not (LabelKind.None or LabelKind.Bullet)).MaxBy(kind => kind.Count());
        if (kinds is null || kinds.Count() * 2 < _firsts.Count)
            return BracketsOrNone();
        var counting = kinds.Count(line => _document.IsInSeries[line]);
        return kinds.Key is LabelKind.Key or LabelKind.Footnote || counting * 2 >= kinds.Count()
            || _document.Facts[kinds.First()].Label.IsSure
            || kinds.Key is LabelKind.Dot or LabelKind.ClosingParenthesis or LabelKind.Parentheses ? kinds.Key : LabelKind.None;
    }

    // If entries list several works, more lines begin with names than have labels.
    private LabelKind BracketsOrNone()
    {
        var labels = _firsts.Where(line => _document.Facts[line].Label.Kind == LabelKind.Brackets).ToList();
        var counting = labels.Zip(labels.Skip(1), (one, next) =>
            _document.Facts[next].Label.Number - _document.Facts[one].Label.Number == 1).Count(counts => counts);
        return labels.Count > 2 && counting >= 0.9 * (labels.Count - 1) && _firsts.IndexOf(labels[0]) < 2
            && _firsts.Count - _firsts.IndexOf(labels[^1]) < 9 ? LabelKind.Brackets : LabelKind.None;
    }

    /// <summary>Returns the list with the reasons for its boundaries.</summary>
    public FoundList ToFoundList()
    {
        // Entries are split in this way only in what is known to be a list, so that the split cannot turn other text into a list.
        if (Labels == LabelKind.None && WorksBelowNames.Entries(_document, Lines, _firsts) is { } dated)
            return new FoundList(Passage, dated);
        if (SplitByShortForms() is { } keyed)
            return new FoundList(Passage, keyed);
        int[] sure = Labels == LabelKind.None ? [.. EastAsianStarts.In(_document, Lines)] : [];
        if (sure.Length == 0 && SplitRunTogether() is { Count: > 0 } together)
            return new FoundList(Passage, together);
        _certain.UnionWith(sure);
        if (Labels == LabelKind.None)
            ChooseFirsts();

        var before = (string?)null;
        var entries = new List<Entry>(Entries.Count);
        for (var i = 0; i < Entries.Count; i++)
        {
            entries.Add(Entries[i] with { Boundary = BoundaryOf(i, Entries[i].Label, before) });
            before = Entries[i].Label ?? before;
        }

        return new FoundList(Passage, entries);
    }

    private List<Entry>? SplitByShortForms()
    {
        if (Labels != LabelKind.None || ShortFormLists.KeysIn(_document, Lines) is not { Count: > 0 } keys)
            return null;
        ChooseFirsts();
        return ShortFormLists.Entries(_document, Lines, keys, _firsts);
    }

    private void ChooseFirsts()
    {
        if (Passage.Length > RunTogetherSplitter.MaxLength)
            return;
        _chosen = new LineStarts(labelled, Lines, Passage).Choose();
        _firsts = [Lines[0], .. Lines.Where((line, i) => i > 0 && (_chosen.ContainsKey(i) || _certain.Contains(line)))];
        Entries = [.. Split()];
    }

    private IReadOnlyList<Entry> SplitRunTogether() =>
        _runTogether ??= Labels == LabelKind.None ? RunTogetherSplitter.Split(Passage) : [];

    private IEnumerable<Entry> Split()
    {
        var next = 0;
        for (var i = 0; i < _firsts.Count; i++)
        {
            var until = i + 1 < _firsts.Count ? _firsts[i + 1] : int.MaxValue;
            var last = _firsts[i];
            for (; next < Lines.Count && Lines[next] < until; next++)
                last = Math.Max(last, Lines[next]);
            var (line, label) = (_document.Lines[_firsts[i]], _document.Facts[_firsts[i]].Label);
            var printed = IsLabel(label, i) ? _document.Text[label.Start..label.End] : null;
            var start = printed is not null || label.Kind == LabelKind.Bullet ? label.TextStart : line.Start;
            yield return new Entry(printed, start, Math.Max(start, _document.Lines[last].End));
        }
    }

    private bool IsLabel(PrintedLabel label, int index) => label.Kind == LabelKind.Footnote
        || Labels != LabelKind.None && label.Kind is not (LabelKind.None or LabelKind.Bullet)
        && (label.Kind == Labels || label.IsSure || label.IsNumber && index > 0
            && label.Number == _document.Facts[_firsts[index - 1]].Label.Number + 1);

    private Boundary BoundaryOf(int index, string? label, string? before)
    {
        if (label is null && _chosen?.GetValueOrDefault(Lines.BinarySearch(_firsts[index])) is { } chosen)
            return chosen;
        var signs = labelled.Labeller.Explain(_document, _firsts[index]);
        var kind = label is not null ? BoundaryKind.Number : index == 0 ? BoundaryKind.FirstLine : _document.Lines[_firsts[index]].Inside
            ? BoundaryKind.Place : BoundaryKind.Line;
        return new Boundary(kind) { After = label is null ? null : before, Score = signs.Sum(sign => sign.Weight), Signs = signs };
    }
}
