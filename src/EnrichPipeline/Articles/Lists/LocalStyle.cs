namespace EnrichPipeline.Articles.Lists;

/// <summary>The layout within 22 lines of a line: edges, indents, blank lines, labels and alphabetical order.</summary>
internal ref struct LocalStyle
{
    public const int Reach = 22;
    private const int WidestIndent = 200;
    private const int Hanging = 14;
    private const int LongestCount = 12;

    public enum IndentStyle : byte
    {
        Flat,
        Mixed,
        Hanging,
        FirstIndented,
    }

    public enum Place : byte
    {
        Edge,
        Indented,
        Far,
    }

    public enum Blanks : byte
    {
        Few,
        Mixed,
        BeforeEntries,
    }

    public enum LabelState : byte
    {
        NoLabels,
        Missing,
        InSeries,
        OutOfSeries,
    }

    private readonly DocumentLines _document;
    private readonly int _line;
    private readonly int _from;
    private readonly int _to;

    private LocalStyle(DocumentLines document, int line)
    {
        (_document, _line) = (document, line);
        (_from, _to) = (Math.Max(0, line - Reach), Math.Min(document.Lines.Length, line + Reach + 1));
    }

    /// <summary>The length that most lines of the page do not exceed.</summary>
    public int Width { get; private set; }

    public IndentStyle Indents { get; private set; }

    public Place At { get; private set; }

    public Blanks Gaps { get; private set; }

    /// <summary>The kind of label that most entries around have.</summary>
    public LabelKind Labels { get; private set; }

    public LabelState Label { get; private set; }

    /// <summary>How many of ten names follow a full stop, or -1 if there are few names.</summary>
    public int StopsBefore { get; private set; }

    /// <summary>How many of ten pairs of successive names are in alphabetical order, or -1 if there are few pairs.</summary>
    public int Ascending { get; private set; }

    /// <summary>
    /// The alphabetical position of the name relative to those before and after it: 0 unknown, 1 out of order, 2 in order, 3 with the same
    /// letter.
    /// </summary>
    public (int Before, int After) Alphabet { get; private set; }

    public static LocalStyle Of(DocumentLines document, int line)
    {
        var style = new LocalStyle(document, line);
        var edge = style.Edge();
        style.ReadIndents(edge);
        style.ReadBlanks();
        style.ReadLabels();
        style.ReadNames(edge);
        if (document.Facts[line].IsName && document.Facts[line].Start != StartKind.SameAuthor)
            style.Alphabet = (style.Order(-1, document.Facts[line].SortKey), style.Order(1, document.Facts[line].SortKey));
        return style;
    }

    private readonly bool IsBeside(int line) =>
        _document.Facts[line].Page == _document.Facts[_line].Page && _document.Facts[line].Length > LongestCount
            && !_document.Facts[line].Is(LineMarks.PageNumber);

    // Returns the smallest indent that at least 8% of the lines have, and sets the width that 85% of the lines do not exceed.
    private int Edge()
    {
        Span<int> lengths = stackalloc int[2 * Reach + 1];
        Span<byte> indents = stackalloc byte[WidestIndent];
        indents.Clear();
        var count = 0;
        for (var i = _from; i < _to; i++)
        {
            if (!IsBeside(i) && i != _line)
                continue;
            lengths[count++] = _document.Facts[i].Length;
            indents[Math.Min((int)_document.Lines[i].Indent, WidestIndent - 1)]++;
        }

        lengths[..count].Sort();
        Width = Math.Max(1, lengths[Math.Min(count - 1, (int)(count * 0.85))]);
        for (var indent = 0; indent < WidestIndent; indent++)
        {
            if (indents[indent] >= Math.Max(1, 0.08 * count))
                return indent;
        }

        return _document.Lines[_line].Indent;
    }

    private void ReadIndents(int edge)
    {
        var (atEdge, names, indented, indentedNames) = (0, 0, 0, 0);
        for (var i = _from; i < _to; i++)
        {
            if (!IsBeside(i))
                continue;
            var name = _document.Facts[i].IsName ? 1 : 0;
            if (_document.Lines[i].Indent <= edge + 1)
                (atEdge, names) = (atEdge + 1, names + name);
            else if (_document.Lines[i].Indent <= edge + Hanging)
                (indented, indentedNames) = (indented + 1, indentedNames + name);
        }

        var (outer, inner) = (names / (float)Math.Max(1, atEdge), indentedNames / (float)Math.Max(1, indented));
        Indents = atEdge < 3 || indented < 3 ? IndentStyle.Flat : outer > inner + 0.3 ? IndentStyle.Hanging : inner > outer + 0.3
            ? IndentStyle.FirstIndented : IndentStyle.Mixed;
        At = _document.Lines[_line].Indent <= edge + 1 ? Place.Edge : _document.Lines[_line].Indent <= edge + Hanging ? Place.Indented
            : Place.Far;
    }

    private void ReadBlanks()
    {
        var (apart, names, numbers, close, closeNames) = (0, 0, 0, 0, 0);
        for (var i = _from; i < _to; i++)
        {
            var name = _document.Facts[i].IsName ? 1 : 0;
            if (_document.Lines[i].Gap > 0)
                (apart, names, numbers) = (apart + 1, names + name, numbers + (_document.IsInSeries[i] ? 1 : 0));
            else
                (close, closeNames) = (close + 1, closeNames + name);
        }

        var more = names / (float)Math.Max(1, apart) > closeNames / (float)Math.Max(1, close) + 0.35 || apart > 6 && numbers > 0.6 * apart;
        Gaps = apart < 3 ? Blanks.Few : more ? Blanks.BeforeEntries : Blanks.Mixed;
    }

    private void ReadLabels()
    {
        Span<byte> counts = stackalloc byte[(int)LabelKind.Bullet + 1];
        counts.Clear();
        for (var i = _from; i < _to; i++)
        {
            var kind = _document.Facts[i].Label.Kind;
            if (_document.IsInSeries[i] || kind is LabelKind.Key or LabelKind.Footnote or LabelKind.Bullet or LabelKind.Prefixed)
                counts[(int)kind]++;
        }

        counts[0] = 0;
        var most = counts.Length - 1;
        for (var kind = 0; kind < counts.Length; kind++)
            most = counts[kind] > counts[most] ? kind : most;
        Labels = counts[most] >= 3 ? (LabelKind)most : LabelKind.None;
        var own = _document.Facts[_line].Label;
        Label = Labels == LabelKind.None ? LabelState.NoLabels : own.Kind != Labels ? LabelState.Missing
            : _document.IsInSeries[_line] || !own.IsNumber ? LabelState.InSeries : LabelState.OutOfSeries;
    }

    private void ReadNames(int edge)
    {
        var (names, stops, pairs, ascending, before) = (0, 0, 0, 0, -1);
        for (var i = Math.Max(1, _from); i < _to; i++)
        {
            if (!_document.Facts[i].IsName)
                continue;
            names++;
            stops += _document.Facts[i - 1].FullStop ? 1 : 0;
            if (_document.Facts[i].Start == StartKind.SameAuthor || _document.Lines[i].Indent > edge + 1 && !_document.Lines[i].Inside)
                continue;
            pairs += before >= 0 ? 1 : 0;
            ascending += before >= 0 && before <= _document.Facts[i].SortKey ? 1 : 0;
            before = _document.Facts[i].SortKey;
        }

        StopsBefore = names < 4 ? -1 : 10 * stops / names;
        Ascending = pairs < 3 ? -1 : 10 * ascending / pairs;
    }

    // Compares with the two nearest names on one side.
    private readonly int Order(int step, int key)
    {
        var (seen, order) = (0, 0);
        for (var i = _line + step; i >= Math.Max(0, _line - 10) && i < Math.Min(_document.Lines.Length, _line + 10) && seen < 2; i += step)
        {
            if (!_document.Facts[i].IsName || _document.Facts[i].Start == StartKind.SameAuthor)
                continue;
            seen++;
            var (one, other) = (Lists.SortKey.First(_document.Facts[i].SortKey), Lists.SortKey.First(key));
            order = Math.Max(order, one == other ? 3 : step < 0 && one < other && other <= one + 2
                || step > 0 && other < one && one <= other + 2 ? 2 : 1);
        }

        return order;
    }
}
