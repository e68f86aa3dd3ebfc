namespace EnrichPipeline.Articles.Lists;

/// <summary>Counts the words, numbers and marks of a line in one pass.</summary>
internal ref struct LineScan(ReadOnlySpan<char> line)
{
    private const int Reach = 1200;
    private const int Early = 90;

    private readonly ReadOnlySpan<char> _line = line[..Math.Min(line.Length, Reach)];
    private int _words;
    private int _small;
    private int _capital;
    private int _initials;
    private int _digits;
    private int _marks;
    private WordKinds _before;
    private LineMarks _found;

    public void Read(ref LineFacts facts)
    {
        for (var i = 0; i < _line.Length;)
        {
            var c = _line[i];
            if (char.IsLetter(c))
                i = Word(i);
            else if (char.IsDigit(c))
                i = Number(i);
            else
                i = Mark(i, c);
        }

        var length = Math.Max(1, _line.Length);
        (facts.Words, facts.Initials) = (_words, (byte)Math.Min(_initials, 200));
        facts.Marks = PageNumberLine.Is(_line) ? _found | LineMarks.PageNumber : _found;
        (facts.SmallWords, facts.Capitals) = (_small / (float)Math.Max(1, _words), _capital / (float)Math.Max(1, _words));
        (facts.Digits, facts.Punctuation) = (_digits / (float)length, _marks / (float)length);
    }

    private int Word(int start)
    {
        var end = start;
        while (end < _line.Length && char.IsLetter(_line[end]))
            end++;
        var word = _line[start..end];
        var kinds = ListLexicon.Of(word);
        var upper = char.IsUpper(word[0]);
        _words++;
        _small += (kinds & WordKinds.Stop) != 0 ? 1 : 0;
        _capital += upper ? 1 : 0;
        _initials += upper && word.Length == 1 && end < _line.Length && _line[end] == '.' ? 1 : 0;
        _found |= (kinds & WordKinds.Editor) != 0 ? LineMarks.Editor : 0;
        _found |= (kinds & WordKinds.Book) != 0 ? LineMarks.Book : 0;
        _found |= (kinds & WordKinds.Journal) != 0 ? LineMarks.Journal : 0;
        _found |= (kinds & WordKinds.Place) != 0 && upper ? LineMarks.Place : 0;
        _found |= (kinds & WordKinds.Lead) != 0 && start < 12 ? LineMarks.Lead : 0;
        _found |= word is "al" && _before == WordKinds.And ? LineMarks.EtAl : 0;
        _found |= word is "http" or "https" or "www" or "doi" or "DOI" or "arXiv" or "arxiv" ? LineMarks.Address : 0;
        _before = word is "et" ? WordKinds.And : kinds & (WordKinds.Page | WordKinds.Volume);
        return end;
    }

    private int Number(int start)
    {
        var end = start;
        while (end < _line.Length && char.IsDigit(_line[end]))
            end++;
        _digits += end - start;
        _found |= (_before & WordKinds.Page) != 0 ? LineMarks.PageWord : 0;
        _found |= (_before & WordKinds.Volume) != 0 ? LineMarks.VolumeIssue : 0;
        _before = WordKinds.None;
        if (start > 0 && end + 2 < _line.Length && _line[(start - 1)..] is ['1', '0', '.', ..])
            _found |= LineMarks.Address;
        if (end - start == 4 && IsYear(_line[start..end]))
            Year(start, end);
        else if (end - start < 6)
            Pages(start, end);
        return end;
    }

    private void Year(int start, int end)
    {
        _found |= LineMarks.Year;
        var open = _line[Math.Max(0, start - 20)..start].LastIndexOfAny("()（）");
        var after = end < _line.Length && char.IsAsciiLetterLower(_line[end]) ? end + 1 : end;
        if (open >= 0 && _line[Math.Max(0, start - 20) + open] is '(' or '（' && after < _line.Length
            && _line[after] is ')' or '）' or ',' or ' ')
            _found |= LineMarks.YearInBrackets;
        if (_line[after..].TrimEnd(").,;]）。 ").IsEmpty)
            _found |= LineMarks.EndsWithYear;
        var mark = after < _line.Length && _line[after] is ')' or '）' ? after + 1 : after;
        while (mark < _line.Length && _line[mark] == ' ')
            mark++;
        if (start is > 2 and < Early && (mark >= _line.Length || _line[mark] is ':' or '.' or ',' or '：' or '．' or '，' or '「' or '『'))
            _found |= LineMarks.YearEarly;
    }

    // "101-9", "12(3)", "12:3"
    private void Pages(int start, int end)
    {
        var next = end;
        while (next < _line.Length && _line[next] == ' ')
            next++;
        if (next >= _line.Length)
            return;
        if (_line[next] is '(' or '（' && next + 1 < _line.Length && char.IsDigit(_line[next + 1])
            || _line[next] is ':' && next + 1 < _line.Length && char.IsDigit(_line[next + 1]))
            _found |= LineMarks.VolumeIssue;
        if (_line[next] is not ('-' or '–' or '—' or '‐' or '−' or '~' or '～'))
            return;
        var last = next + 1;
        while (last < _line.Length && _line[last] is '-' or '–' or ' ')
            last++;
        if (last >= _line.Length || !char.IsDigit(_line[last]))
            return;
        var stop = last;
        while (stop < _line.Length && char.IsDigit(_line[stop]))
            stop++;
        _found |= stop - last < 6 ? LineMarks.Pages : 0;
        if (_line[stop..].TrimEnd(".;,)。 頁页").IsEmpty)
            _found |= LineMarks.EndsWithPages;
    }

    private int Mark(int at, char c)
    {
        _marks += TextLines.IsBlank(c) ? 0 : 1;
        _found |= c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '『' or '《' ? LineMarks.Quote : 0;
        if (c is not ('.' or ' ' or '\u00A0'))
            _before = WordKinds.None;
        return at + 1;
    }

    private static bool IsYear(ReadOnlySpan<char> four) => YearText.FindIn(four) == 0;
}
