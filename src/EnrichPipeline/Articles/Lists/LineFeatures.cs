namespace EnrichPipeline.Articles.Lists;

/// <summary>Writes the features of a line: its own, its layout among the lines around, and those of its neighbours.</summary>
internal static class LineFeatures
{
    public static void Write(DocumentLines document, int line, ref FeatureList list)
    {
        list.Clear();
        var style = LocalStyle.Of(document, line);
        WriteOwn(document, line, ref list);
        WriteStanding(document, line, ref list);
        WriteStyle(document, line, style, ref list);
        WriteJoined(document, line, style, ref list);
        for (var offset = -2; offset <= 2; offset++)
        {
            if (offset != 0)
                WriteNeighbour(document, line, offset, style, ref list);
        }
    }

    private static void WriteOwn(DocumentLines document, int line, ref FeatureList list)
    {
        ref readonly var facts = ref document.Facts[line];
        var (start, label) = ((int)facts.Start, (int)facts.Label.Kind);
        list.Add(LineFeature.Always);
        list.Add(LineFeature.Start, start);
        list.Add(LineFeature.LabelKind, label);
        list.Add(LineFeature.LabelStep, label, (int)document.Steps[line], Bit(document.HasNext[line]));
        list.Add(LineFeature.LabelAlone, label, Bit(facts.Label.TextStart >= document.Lines[line].End));
        list.Add(LineFeature.Lead, Bit(facts.Is(LineMarks.Lead)), label);
        list.Add(LineFeature.OwnEnd, EndMark(document, line));
        list.Add(LineFeature.OwnEndKind, (int)facts.End, Bit(facts.FullStop));
        list.Add(LineFeature.SmallWords, Step(facts.SmallWords, 0.01f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f));
        list.Add(LineFeature.Capitals, Step(facts.Capitals, 0.1f, 0.25f, 0.4f, 0.6f, 0.8f, 0.99f));
        list.Add(LineFeature.Initials, Math.Min(4, (int)facts.Initials));
        list.Add(LineFeature.Digits, Step(facts.Digits, 0.001f, 0.03f, 0.08f, 0.15f, 0.3f, 0.5f));
        list.Add(LineFeature.Punctuation, Step(facts.Punctuation, 0.02f, 0.05f, 0.09f, 0.14f, 0.2f));
        list.Add(LineFeature.WordCount, Step(facts.Words, 1, 2, 4, 7, 12));
        list.Add(LineFeature.Likeness, Step(facts.Likeness, -0.5f, 0.3f, 1, 2, 3, 4, 5.5f));
        list.Add(LineFeature.Inside, Bit(document.Lines[line].Inside));
        list.Add(LineFeature.LengthInside, Step(facts.Length, 30, 60, 120, 300, 700, 1500), Bit(document.Lines[line].Inside));
        for (var mark = 0; mark <= 16; mark++)
        {
            if (((int)facts.Marks >> mark & 1) != 0)
                list.Add(LineFeature.Mark, mark);
        }
    }

    private static void WriteStanding(DocumentLines document, int line, ref FeatureList list)
    {
        ref readonly var facts = ref document.Facts[line];
        var (references, other) = (document.SinceReferences[line], document.SinceOther[line]);
        var edge = Edge(document, line);
        list.Add(LineFeature.SinceReferences, Step(references, 0, 1, 2, 4, 10, 60, 300, 2000, DocumentLines.Never - 1));
        list.Add(LineFeature.HeadingOrder, Bit(references < other), Bit(references < DocumentLines.Never));
        list.Add(LineFeature.SinceOther, Step(other, 0, 1, 3, 10, 60));
        list.Add(LineFeature.Relative, 10 * line / document.Lines.Length);
        list.Add(LineFeature.AnyHeading, document.Headings, Bit(facts.Label.Kind == LabelKind.Bare), Bit(references < DocumentLines.Never));
        list.Add(LineFeature.Edge, edge);
        list.Add(LineFeature.Repeats, facts.Repeats, edge);
        list.Add(LineFeature.PageNumber, Bit(facts.Is(LineMarks.PageNumber)), edge);
        list.Add(LineFeature.Heading, (int)facts.Heading);
        list.Add(LineFeature.Around4, Step(document.Likeness(line - 4, line + 5), 0, 0.3f, 0.6f, 1, 1.4f, 1.8f, 2.3f, 3));
        list.Add(LineFeature.Around15, Step(document.Likeness(line - 15, line + 16), 0, 0.3f, 0.6f, 1, 1.4f, 1.8f, 2.3f, 3));
        list.Add(LineFeature.Ahead, Step(document.Likeness(line, line + 13), 0, 0.3f, 0.6f, 1, 1.4f, 1.8f, 2.3f, 3));
        list.Add(LineFeature.Behind, Step(document.Likeness(line - 12, line), 0, 0.3f, 0.6f, 1, 1.4f, 1.8f, 2.3f, 3));
    }

    private static void WriteStyle(DocumentLines document, int line, LocalStyle style, ref FeatureList list)
    {
        ref readonly var facts = ref document.Facts[line];
        var (start, end) = ((int)facts.Start, line > 0 ? EndMark(document, line - 1) : -1);
        var (setting, place, label, blanks) = ((int)style.Indents, (int)style.At, (int)style.Label, (int)style.Gaps);
        var gap = Bit(document.Lines[line].Gap > 0);
        var (before, after) = (Indent(document, line, line - 1), Indent(document, line, line + 1));
        list.Add(LineFeature.HeadingLength, (int)facts.Heading, LengthOf(facts, style.Width));
        list.Add(LineFeature.Gap, Math.Min(3, (int)document.Lines[line].Gap));
        list.Add(LineFeature.GapNext, line + 1 < document.Lines.Length ? Math.Min(3, (int)document.Lines[line + 1].Gap) : 3);
        list.Add(LineFeature.Indent, before);
        list.Add(LineFeature.IndentNext, after);
        list.Add(LineFeature.Length, LengthOf(facts, style.Width));
        list.Add(LineFeature.Place, place);
        list.Add(LineFeature.Setting, setting, place);
        list.Add(LineFeature.Blanks, blanks, gap);
        list.Add(LineFeature.LocalLabels, (int)style.Labels, label);
        list.Add(LineFeature.LocalLabelStart, label, start);
        list.Add(LineFeature.Alphabet, style.Alphabet.Before, style.Alphabet.After);
        list.Add(LineFeature.Ascending, Alphabetical(style), place);
        list.Add(LineFeature.SettingStart, setting, place, start);
        list.Add(LineFeature.IndentStart, before, start);
        list.Add(LineFeature.IndentBoth, before, after);
        list.Add(LineFeature.IndentSetting, before, setting, place);
        list.Add(LineFeature.GapStart, gap, start);
        list.Add(LineFeature.BlanksStart, blanks, gap, start);
        list.Add(LineFeature.BlanksEnd, blanks, gap, end);
        list.Add(LineFeature.SettingEnd, setting, place, end);
        list.Add(LineFeature.LabelSetting, label, setting, place);
        list.Add(LineFeature.LabelBlanks, label, blanks, gap);
        list.Add(LineFeature.Style, setting, place, label, Bit(facts.IsName));
        list.Add(LineFeature.AscendingStart, Alphabetical(style), start);
    }

    private static void WriteJoined(DocumentLines document, int line, LocalStyle style, ref FeatureList list)
    {
        ref readonly var facts = ref document.Facts[line];
        var (start, name, inside) = ((int)facts.Start, Bit(facts.IsName), Bit(document.Lines[line].Inside));
        var (mark, end, length) = line == 0 ? (-1, -1, -1) : EndOf(document, line - 1, style.Width);
        var stops = style.StopsBefore < 0 ? 0 : Step(style.StopsBefore, 3, 6, 8, 9);
        var year = Step(document.SinceYear[line], 5, 15, 30, 60, 150, 400);
        list.Add(LineFeature.EndBefore, end);
        list.Add(LineFeature.EndStart, end, start);
        list.Add(LineFeature.StartOfKind, mark, start);
        list.Add(LineFeature.ShortStart, length, start);
        list.Add(LineFeature.EndBeforeLength, mark, length);
        list.Add(LineFeature.EndNames, mark, name, style.Alphabet.Before * 4 + style.Alphabet.After);
        list.Add(LineFeature.AlphabetEnd, end, style.Alphabet.Before * 4 + style.Alphabet.After);
        list.Add(LineFeature.StopsEnd, stops, mark);
        list.Add(LineFeature.StopsEndStart, stops, mark, start);
        list.Add(LineFeature.EndLengthStart, mark, length, name);
        list.Add(LineFeature.StartYearEarly, start, Bit(facts.Is(LineMarks.YearEarly)));
        list.Add(LineFeature.InsideStart, inside, start);
        list.Add(LineFeature.EndInsideStart, inside, end, name);
        list.Add(LineFeature.YearStart, inside, year, start);
        if (line == 0)
            return;
        ref readonly var before = ref document.Facts[line - 1];
        var (pages, ownYear, address) = (LineMarks.EndsWithPages, LineMarks.EndsWithYear, LineMarks.Address);
        list.Add(LineFeature.PagesBefore, Bit(before.Is(pages)), Bit(before.Is(ownYear)), Bit(before.Is(address)), start);
        var isAlone = before.Label.TextStart >= document.Lines[line - 1].End;
        list.Add(LineFeature.LabelPrevious, (int)before.Label.Kind, Bit(isAlone), Bit(document.IsInSeries[line - 1]));
    }

    private static void WriteNeighbour(DocumentLines document, int line, int offset, LocalStyle style, ref FeatureList list)
    {
        var at = line + offset;
        if (at < 0 || at >= document.Lines.Length)
        {
            list.Add(LineFeature.Neighbour, offset);
            return;
        }

        ref readonly var facts = ref document.Facts[at];
        list.Add(LineFeature.NeighbourStart, offset, (int)facts.Start);
        list.Add(LineFeature.NeighbourLabel, offset, (int)facts.Label.Kind, Bit(document.IsInSeries[at]));
        list.Add(LineFeature.NeighbourEnd, offset, EndMark(document, at));
        list.Add(LineFeature.NeighbourHeading, offset, (int)facts.Heading);
        list.Add(LineFeature.NeighbourLikeness, offset, Step(facts.Likeness, -0.5f, 0.3f, 1, 2, 3, 4));
        list.Add(LineFeature.NeighbourSmallWords, offset, Step(facts.SmallWords, 0.01f, 0.15f, 0.3f, 0.45f));
        list.Add(LineFeature.NeighbourLength, offset, LengthOf(facts, style.Width));
        list.Add(LineFeature.NeighbourPageNumber, offset, Bit(facts.Is(LineMarks.PageNumber)));
        if (Math.Abs(offset) > 1)
            return;
        var (endsWithYear, endsWithPages) = (facts.Is(LineMarks.EndsWithYear), facts.Is(LineMarks.EndsWithPages));
        list.Add(LineFeature.NeighbourYear, offset, Bit(facts.Is(LineMarks.Year)), Bit(endsWithYear), Bit(endsWithPages));
        list.Add(LineFeature.NeighbourPlace, offset, Indent(document, at, line), (int)facts.Start);
        list.Add(LineFeature.NeighbourGap, offset, Bit(document.Lines[at].Gap > 0));
    }

    private static (int Mark, int End, int Length) EndOf(DocumentLines document, int line, int width)
    {
        ref readonly var facts = ref document.Facts[line];
        return (EndMark(document, line), (int)facts.End * 2 + Bit(facts.FullStop), LengthOf(facts, width));
    }

    private static int Bit(bool isSet) => isSet ? 1 : 0;

    private static int Alphabetical(LocalStyle style) => style.Ascending < 0 ? 0 : Step(style.Ascending, 0, 5, 6, 8, 9);

    // The indent relative to another line: 0 if on another page, 1 the same, 2 and 3 to the right, 4 and 5 to the left.
    private static int Indent(DocumentLines document, int line, int other)
    {
        if (other < 0 || other >= document.Lines.Length || document.Facts[other].Page != document.Facts[line].Page)
            return 0;
        var shift = document.Lines[line].Indent - document.Lines[other].Indent;
        return shift switch { >= -1 and <= 1 => 1, > 14 => 3, > 1 => 2, < -14 => 5, _ => 4 };
    }

    private static int Edge(DocumentLines document, int line) =>
        document.IsFirstOfPage(line, 1) ? 1 : document.IsFirstOfPage(line, 2) ? 2 : document.IsLastOfPage(line, 1) ? 3
            : document.IsLastOfPage(line, 2) ? 4 : 0;

    private static int LengthOf(in LineFacts facts, int width) =>
        facts.Length >= 0.88 * width ? 3 : facts.Length >= 0.6 * width ? 2 : facts.Length > 0.3 * width ? 1 : 0;

    // Classifies the last character of a line.
    private static int EndMark(DocumentLines document, int line)
    {
        var last = document[line][^1];
        return last switch
        {
            '.' or '。' or '．' => 1,
            ',' or ';' or ':' or '&' or '/' or ')' => last,
            '-' or '–' or '—' or '‐' or '\u00AD' => 2,
            '"' or '”' or '“' or '»' or '’' or '」' => 3,
            _ => char.IsDigit(last) ? 4 : char.IsLetter(last) ? 5 : 6,
        };
    }

    private static int Step(float value, params ReadOnlySpan<float> steps)
    {
        var step = 0;
        while (step < steps.Length && value >= steps[step])
            step++;
        return step;
    }
}
