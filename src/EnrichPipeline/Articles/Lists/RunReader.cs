namespace EnrichPipeline.Articles.Lists;

/// <summary>Reads the runs of lines that are labelled as lists, in order.</summary>
internal sealed class RunReader(LabelledLines labelled)
{
    private const int Never = -100;
    private const int NearHeading = 3;
    private const int MaxMissed = 40;

    private readonly DocumentLines _document = labelled.Document;
    private readonly List<ListRun> _runs = [];
    private ListRun? _current;
    private int _heading = Never;
    private int _part = Never;

    public List<ListRun> Read()
    {
        for (var line = 0; line < labelled.Labels.Count; line++)
        {
            if ((_current is not null || line - _heading <= NearHeading) && ListEdges.IsHeadingOfPart(_document, line))
                _part = line;
            else
                Add(line, LabelOf(line));
        }

        return _runs.ConvertAll(run => run.Close());
    }

    private LineLabel LabelOf(int line)
    {
        var label = _document.IsRunningHead(line) || ListEdges.IsHeadOfPage(_document, line, labelled.Labels[line]) ? LineLabel.Furniture
            : IsAddressOfList(line) ? LineLabel.First
            : IsInsideList(line) ? LineLabel.Continuation
            : labelled.Labels[line];
        return _part < 0 ? label : ListEdges.LabelInPart(_document, line, label, _current?.Lines[^1] ?? Never, _part);
    }

    // A piece of a line that the list goes on around belongs to the entry that the line begins.
    private bool IsInsideList(int line) =>
        _document.Lines[line].Inside
        && labelled.Labels[line] is LineLabel.Outside or LineLabel.Furniture
        && _current?.Lines[^1] == line - 1
        && Enumerable.Range(line + 1, NearHeading).Any(next => next < labelled.Labels.Count && labelled.Labels[next] == LineLabel.First);

    // In a list of addresses, each line is an entry.
    private bool IsAddressOfList(int line) =>
        IsAddress(line) && (line - _heading == 1 || _current is not null && IsAddress(_current.Firsts[^1]));

    private bool IsAddress(int line) =>
        _document.Facts[line].Start == StartKind.Url && !_document[line].Trim().Contains(' ');

    private void Add(int line, LineLabel label)
    {
        switch (label)
        {
            case LineLabel.Heading:
                End();
                _heading = line;
                break;
            case LineLabel.Outside when _current is not null && ListEdges.ContinuesNumbers(_document, _current.Firsts[^1], line):
                _current.Add(line, first: true);
                break;
            case LineLabel.Outside when _current is not null && ListEdges.CompletesRange(_document, _current.Lines[^1], line):
                _current.Add(line, first: false);
                break;
            case LineLabel.Outside when _current is not null && ListEdges.IsRemark(labelled, _current.Firsts[^1], line):
                break;
            case LineLabel.Outside:
            case LineLabel.First or LineLabel.Continuation or LineLabel.Furniture when ListEdges.Ends(_document, line, label):
                End();
                break;
            case LineLabel.First:
                Begin(line).Add(line, first: true, certain: _part == line - 1 || IsAddress(line));
                break;
            case LineLabel.Continuation:
            case LineLabel.Furniture when _current is not null && ListEdges.IsPartOfEntry(_document, _current.Lines[^1], line):
                _current?.Add(line, first: false);
                break;
        }
    }

    private void End() => (_current, _part) = (null, Never);

    private ListRun Begin(int line)
    {
        if (_current is null)
            _runs.Add(_current = NewRun(line));
        return _current;
    }

    // Numbered entries that the model missed belong to the list if they are under its heading and count up to its first line: the first
    // entries may look different from the others ("1. a) ...; b) ...", "2. Ibid.").
    private ListRun NewRun(int line)
    {
        var end = _runs.Count > 0 ? _runs[^1].Lines[^1] : -1;
        var from = Math.Max(Math.Max(_heading, end) + 1, line - MaxMissed);
        var missed = _document.Facts[line].Label.IsNumber ? NumberSequence.LinesLeadingTo(_document, from, line, after: 0) : [];
        if (missed is not [var first, ..] || HeadingOf(first) is not { } near)
            return new ListRun(labelled, HeadingOf(line));
        var run = new ListRun(labelled, near);
        for (var at = first; at < line; at++)
        {
            if (!_document.IsRunningHead(at))
                run.Add(at, missed.Contains(at));
        }

        return run;
    }

    // A heading that the labeller missed still counts if it is right above the list.
    private int? HeadingOf(int line)
    {
        if (line - _heading <= NearHeading)
            return _heading;
        for (var above = line - 1; above >= Math.Max(0, line - NearHeading); above--)
        {
            if (_document.Facts[above].Heading is HeadingKind.References)
                return above;
        }

        return null;
    }
}
