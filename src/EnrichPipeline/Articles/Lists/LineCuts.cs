using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Cuts lines in which several entries run together, at the places where an entry may begin.</summary>
internal sealed class LineCuts
{
    private const int Around = 10;
    private const int MinInside = 3;
    private const int NextNumber = 3000;
    private const int LongestHeading = 30;
    private const int LongestLabel = 24;
    private const int Unlabelled = -1;
    private const int MaxPlaces = 100_000;

    private readonly string _text;
    private readonly IReadOnlyList<Line> _lines;
    private readonly List<Place> _places = [];
    private readonly List<PrintedLabel> _labels = [];
    private readonly int[] _inside;
    private readonly int[] _atStart;

    private LineCuts(Passage passage)
    {
        (_text, _lines) = (passage.Text, passage.Lines);
        (_inside, _atStart) = (new int[_lines.Count + 1], new int[_lines.Count + 1]);
        for (var line = 0; line < _lines.Count; line++)
        {
            var before = _places.Count;
            _atStart[line + 1] = _atStart[line] + (BeginsEntry(line) ? 1 : 0);
            Find(line);
            _inside[line + 1] = _inside[line] + _places.Skip(before).Count(place => place.Strong);
        }
    }

    /// <summary>Returns the lines of a passage, with lines that hold several entries cut.</summary>
    public static Line[] Of(Passage passage)
    {
        var cuts = new LineCuts(passage);
        return WithLinks(passage.Text, WithLabels(passage.Text, cuts._places.Count == 0 ? passage.Lines : cuts.Cut()));
    }

    // Joins a line of links to the entry above: in a list without numbers, it would look like a name.
    private static Line[] WithLinks(string text, Line[] lines)
    {
        var joined = new List<Line>(lines.Length);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && !line.NewPage && LinkHints.IsLinks(line.Of(text)))
                joined[^1] = joined[^1] with { End = line.End };
            else
                joined.Add(line);
        }

        return [.. joined];
    }

    // Joins a label that has a line of its own to the line below. The last page of a range ("S. 352-", "434.") is not a label.
    private static Line[] WithLabels(string text, IReadOnlyList<Line> lines)
    {
        var joined = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var joins = i + 1 < lines.Count && lines[i].Length <= LongestLabel && IsLabelAlone(text, lines[i]) && lines[i + 1].Gap < 2
                && !lines[i + 1].NewPage && !(i > 0 && EndReader.NeedsNumber(lines[i - 1].Of(text)))
                && LabelReader.Read(text, lines[i + 1].Start, lines[i + 1].End).Kind is LabelKind.None or LabelKind.Letter;
            joined.Add(joins ? lines[i] with { End = lines[++i].End } : lines[i]);
        }

        return [.. joined];
    }

    private static bool IsLabelAlone(string text, Line line) =>
        LabelReader.Read(text, line.Start, line.End) is var label && label.TextStart >= line.End
            && label.Kind is not (LabelKind.None or LabelKind.Bare or LabelKind.Roman or LabelKind.Letter or LabelKind.Bullet);

    private Line[] Cut()
    {
        var counting = Counting();
        var (lines, next) = (new List<Line>(_lines.Count + _places.Count), 0);
        for (var line = 0; line < _lines.Count; line++)
        {
            var (rest, together) = (_lines[line], HasRunTogether(line));
            for (; next < _places.Count && _places[next].Start < _lines[line].End; next++)
            {
                if (!IsCut(_places[next], together, counting) || _places[next].Start <= rest.Start)
                    continue;
                lines.Add(rest with { End = rest.Start + _text.AsSpan(rest.Start, _places[next].Start - rest.Start).TrimEnd().Length });
                rest = rest with { Start = _places[next].Start, Gap = 0, Indent = 0, NewPage = false, Inside = true };
            }

            lines.Add(rest);
        }

        return [.. lines];
    }

    // If a number is part of a series, the entry begins with it; otherwise ("… p. 125. Smith J") the entry begins after it.
    private static bool IsCut(Place place, bool together, HashSet<int> counting) =>
        place.Heading || (place.IsLabel ? counting.Contains(place.Start) : together && !counting.Contains(place.Label));

    // The lines around have several strong places inside them, many more than at their beginnings.
    private bool HasRunTogether(int line)
    {
        var (from, to) = (Math.Max(0, line - Around), Math.Min(_lines.Count, line + Around + 1));
        var (inside, atStart) = (_inside[to] - _inside[from], _atStart[to] - _atStart[from]);
        return inside >= MinInside && inside > 1.5 * atStart;
    }

    // Returns the labels that are part of a series: the previous or next number of the same kind is near.
    private HashSet<int> Counting()
    {
        var (counting, last) = (new HashSet<int>(), new Dictionary<(LabelKind, int), int>());
        foreach (var label in _labels)
        {
            if (last.TryGetValue((label.Kind, label.Number - 1), out var before) && label.Start - before < NextNumber)
            {
                counting.Add(label.Start);
                counting.Add(before);
            }

            last[(label.Kind, label.Number)] = label.Start;
        }

        return counting;
    }

    private void Find(int line)
    {
        var (start, end) = (_lines[line].Start, _lines[line].End);
        var own = LabelReader.Read(_text, start, end);
        if (own.IsNumber)
            AddLabel(own, end, true);
        // The number of a caption is no label: "Figure 2: Means".
        var caption = start + ListEndings.CaptionNumber(_lines[line].Of(_text));
        for (var i = Math.Max(caption, AfterLetter(own, end)) + 1; i < end && _places.Count < MaxPlaces; i++)
        {
            var blank = TextLines.IsBlank(_text[i - 1]);
            if (!blank && !char.IsDigit(_text[i]) && _text[i - 1] is not ('。' or '．') || TextLines.IsBlank(_text[i])
                || !MayBeginEntry(_text[i]))
                continue;
            var before = _text.AsSpan(start, i - start).TrimEnd();
            if (!before.IsEmpty && (MayEndEntry(before, blank) || blank && IsLabelOfName(i, end)))
                i = Math.Max(i, Add(start, i, end, before));
        }
    }

    // In "2. a. Abel, …; b. Bond, …" the entry begins with its label, not with the name behind the letter.
    private int AfterLetter(PrintedLabel label, int end) => label.Kind == LabelKind.None || label.TextStart >= end
        ? label.TextStart
        : label.TextStart + LetteredWorks.LengthOfFirst(_text.AsSpan(label.TextStart, end - label.TextStart));

    // Adds a label, and the name after it as a place. Which of the two begins an entry is known once all labels are.
    private void AddLabel(PrintedLabel label, int end, bool closes)
    {
        _labels.Add(label);
        if (label.TextStart < end && StartReader.Of(_text.AsSpan(label.TextStart, Math.Min(end - label.TextStart, 200))) is var start
            && StartReader.IsName(start))
            _places.Add(new Place(label.TextStart, closes && IsCertainStart(start)
                && label.Kind is LabelKind.Dot or LabelKind.Bare, label.Start, false, false));
    }

    // "… at https://example.org/joinpoint [17] Kim HJ": a label before a name or a capital counts whatever the text before it.
    private bool IsLabelOfName(int at, int end) =>
        (char.IsDigit(_text[at]) || _text[at] is '[' or '(')
            && LabelReader.Read(_text, at, end) is { Kind: LabelKind.Brackets or LabelKind.Parentheses or LabelKind.Dot } label
        && StartReader.Of(_text.AsSpan(label.TextStart, Math.Min(200, Math.Max(0, end - label.TextStart)))) >= StartKind.Url;

    // Returns where the search continues. What follows a label belongs to the label's entry.
    private int Add(int lineStart, int at, int end, ReadOnlySpan<char> before)
    {
        var label = LabelReader.Read(_text, at, end);
        if (label.Kind is LabelKind.Brackets or LabelKind.Parentheses or LabelKind.Dot or LabelKind.ClosingParenthesis)
        {
            var heading = label.Number == 1 ? HeadingBefore(before) : -1;
            if (heading >= 0)
                _places.Add(new Place(lineStart + heading, false, Unlabelled, false, true));
            _places.Add(new Place(at, false, at, true, heading >= 0));
            AddLabel(label, end, label.Kind == LabelKind.Dot);
            // "… p. 125. [51] Smith": a page number may look like a label and precede one.
            return label.TextStart < end && (char.IsDigit(_text[label.TextStart]) || _text[label.TextStart] is '[' or '(')
                ? label.TextStart - 1
                : AfterLetter(label, end);
        }

        var start = char.IsDigit(_text[at]) ? StartKind.Digit : StartReader.Of(_text.AsSpan(at, Math.Min(end - at, 200)));
        var closes = EndsLikeEntry(before);
        if (StartReader.IsName(start) && EndReader.Of(before).Kind != EndKind.Initials
            || closes && start is StartKind.Capital or StartKind.Capitals or StartKind.Acronym or StartKind.Organisation or StartKind.Quote
            or StartKind.ScriptWithoutCase or StartKind.Journal)
            _places.Add(new Place(at, closes && IsCertainStart(start), Unlabelled, false, false));
        return at;
    }

    // Returns where in the line the heading begins, or -1: "… REFERENCES 1. Knight R".
    private static int HeadingBefore(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(".: ");
        var start = Math.Max(0, trimmed.Length - LongestHeading);
        var at = start + trimmed[start..].LastIndexOf(' ') + 1;
        return trimmed.Length - at > 4 && char.IsUpper(trimmed[at]) && ReferenceHeadings.IsHeading(trimmed[at..]) ? at : -1;
    }

    private ReadOnlySpan<char> Body(Line line) => LabelReader.Read(_text, line.Start, line.End).TextStart is var start
        ? _text.AsSpan(start, Math.Max(0, line.End - start)) : [];

    private bool BeginsEntry(int line) =>
        line > 0 && EndsLikeEntry(_lines[line - 1].Of(_text)) && IsCertainStart(StartReader.Of(Body(_lines[line])));

    private static bool EndsLikeEntry(ReadOnlySpan<char> before) => EndReader.Of(before) is var (kind, fullStop)
        && (kind is EndKind.Pages or EndKind.Year or EndKind.YearInBrackets or EndKind.Address or EndKind.Links or EndKind.ScriptWithoutCase
            || fullStop && kind is EndKind.Number or EndKind.Bracket or EndKind.Lower);

    private static bool IsCertainStart(StartKind start) => start != StartKind.FamilyYear && StartReader.IsSureName(start);

    private static bool MayBeginEntry(char c) =>
        char.IsUpper(c) || char.IsDigit(c) || c is '[' or '(' or '（' or '“' or '"' or '«' or '‘' or '—' or '_' or '［' or '【' or '〔'
            || c >= 128 && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter
        || c is 'v' or 'd';

    // The words of links may adjoin the next number: "Google Scholar2. Smith".
    private static bool MayEndEntry(ReadOnlySpan<char> before, bool blank)
    {
        var last = before[^1];
        return blank ? last is '.' or ')' or ']' or '>' or '”' or '"' or '’' or '»' or '?' or '。' or '．' or '；' or ';' or '/'
            || char.IsDigit(last) || char.IsLetter(last) && (EndReader.EndsWithLinks(before) || HeadingBefore(before) >= 0)
            : last is '.' or ']' or '。' or '．' || last is 'r' or 'f' or 'd' && LinkHints.EndsWithHint(before);
    }

    // Label is the start of the label that the place is or that precedes it.
    private readonly record struct Place(int Start, bool Strong, int Label, bool IsLabel, bool Heading);
}
