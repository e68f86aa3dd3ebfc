using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads one locator that begins at a given token, in whichever order its parts come.</summary>
internal ref struct LocatorReader
{
    private readonly Tokens _tokens;
    private readonly bool _isDated;
    private int _at;
    private int? _year;
    private VolumeReader.Result? _volume;
    private string? _issue;
    private PagesReader.Result? _pages;

    private LocatorReader(Tokens tokens, int start, bool isDated) => (_tokens, Start, _at, _isDated) = (tokens, start, start, isDated);

    public int Start { get; }

    /// <summary>The index behind what was read.</summary>
    public readonly int End => _at;

    /// <summary>How much speaks for this being the locator; comparable within one text, 0 or less where it is none.</summary>
    public int Weight { get; private set; }

    /// <param name="isDated">Whether the year stands elsewhere, so that a number like one may be a volume.</param>
    public static LocatorReader Read(Tokens tokens, int start, bool isDated, bool withLeadingYear)
    {
        var reader = new LocatorReader(tokens, start, isDated);
        if (withLeadingYear)
            reader.ReadLeadingYear();
        return reader.ReadParts() ? reader : default;
    }

    /// <summary>What was read, as text: only the best of all is asked for it.</summary>
    public readonly Locator ToLocator() => new(Start, _at)
    {
        Year = _year,
        Volume = _volume is { } volume ? _tokens.Between(volume.Start, volume.Next).Replace('–', '-') : null,
        Issue = _issue,
        Pages = _pages is { } pages ? PageRange.Normalize(_tokens.Between(pages.Start, pages.Next)) : null,
    };

    private bool ReadParts()
    {
        ReadVolume();
        if (_volume is not null || _year is not null)
            ReadIssue();
        ReadYearBetween();
        ReadPages();
        if (_volume is null && _pages is null)
            return false;
        if (_isDated && _volume is null && _year is not null && !_tokens.IsSign(Start, "(["))
            Weight -= 2;
        ReadTrailingYear();
        if (_pages is null && _year is null && !_isDated)
            return false;
        Weigh();
        return true;
    }

    private void ReadLeadingYear()
    {
        var next = DateReader.ReadBracketed(_tokens, _at, out _year);
        if (_year is null)
            next = DateReader.Read(_tokens, _at, out _year);
        if (_year is null || _tokens.IsDash(next))
        {
            _year = null;
            return;
        }
        Weight += 2;
        _at = Skip(next, ".,;", 2);
    }

    private void ReadVolume()
    {
        if (VolumeReader.Read(_tokens, _at) is not { } read || IsRange(read.Next) || IsYearOnly(read))
            return;
        _volume = read;
        Weight += read.Labelled ? 3 : 1;
        _at = read.Next;
    }

    // "2007, 123-145": the only number before the pages, so the year is the volume too for some journals, but not for us.
    // "(August 2011)": the year of a date, wherever else one stands.
    private readonly bool IsYearOnly(VolumeReader.Result read) =>
        _year is null && !read.Labelled && DateReader.YearAt(_tokens, _at) is not null && !_tokens.IsSign(read.Next, '(')
        && (!_isDated || _tokens.IsOneOf(_at - 1, Vocabulary.Months));

    // 152-159 standing alone are pages.
    private readonly bool IsRange(int next) =>
        _tokens.IsDash(next) && _tokens[next + 1].Kind is TokenKind.Digits or TokenKind.Mixed;

    private void ReadIssue()
    {
        var next = IssueReader.Read(_tokens, _at, out _issue);
        if (_issue is null && _year is not null)
            next = IssueReader.ReadYearLike(_tokens, _at, out _issue);
        if (_issue is null)
            return;
        Weight += 2;
        _at = next;
    }

    private void ReadYearBetween()
    {
        if (_year is not null)
            return;
        var at = Skip(_at, ",", 1);
        var next = DateReader.ReadBracketed(_tokens, at, out var year);
        if (year is null && at > _at)
            next = DateReader.Read(_tokens, at, out year);
        if (year is null || !_tokens.IsSign(next, ",:;.") && _tokens[next].Kind == TokenKind.Letters && !_tokens.IsOneOf(next, Vocabulary.PageLabels))
            return;
        if (at > _at && !_tokens.IsSign(at, '(') && PagesReader.Read(_tokens, Skip(next, ",:;", 1)) is not { Labelled: true } and not { IsRange: true })
            return;
        (_year, _at) = (year, next);
        Weight += 2;
    }

    private void ReadPages()
    {
        var at = Skip(_at, ":,;.", 2);
        if (PagesReader.Read(_tokens, at) is not { } read || !MayBePages(at, read))
            return;
        _pages = read;
        Weight += 1 + (read.IsRange ? 2 : 0) + (read.Labelled ? 2 : 0) + Bond(at);
        _at = read.Next;
    }

    private readonly int Bond(int at) => (_at < at ? _tokens[_at].Sign : '\0') switch
    {
        ':' => 2,
        ',' => 1,
        _ => 0,
    };

    private readonly bool MayBePages(int at, PagesReader.Result read)
    {
        if (_tokens.IsDash(read.Next) && !_tokens[read.Next].Spaced)
            return false;
        if (_volume is null && !read.Labelled && _tokens.IsOneOf(at - 1, Vocabulary.Months))
            return false;
        if (_volume is null && _year is null)
            return read.Labelled || read.IsRange;
        if (_volume is null && _at == at && !read.Labelled && !read.IsRange)
            return false;
        var isYear = !read.IsRange && !read.Labelled && DateReader.YearAt(_tokens, at) is not null;
        return !isYear || _year is not null || _tokens.IsSign(_at, ':') || DateReader.ReadBracketed(_tokens, read.Next, out _) > read.Next;
    }

    // "27, 379; 623 (1948)": a work in two instalments. Only a year behind them tells that they belong here.
    private readonly int PastMorePages()
    {
        for (var at = _at; _pages is not null && _tokens.IsSign(at, ";,&") && PagesReader.Read(_tokens, at + 1) is { } more;)
        {
            at = more.Next;
            if (DateReader.ReadBracketed(_tokens, at, out var year) > at && year is not null)
                return at;
        }
        return _at;
    }

    private void ReadTrailingYear()
    {
        _at = PastMorePages();
        var at = Skip(_at, ",.;", 1);
        var next = DateReader.ReadBracketed(_tokens, at, out var year);
        if (year is null && _year is null)
            next = DateReader.Read(_tokens, at, out year);
        if (year is null)
            return;
        Weight += _year is null ? 2 : 0;
        (_year, _at) = (_year ?? year, next);
    }

    // A locator ends the reference or a clause of it; words going straight on mean that these numbers were among them.
    private void Weigh()
    {
        var behind = Skip(_at, ".,:;)]", 4);
        if (behind >= _tokens.Count)
            Weight += 3;
        else if (behind > _at)
            Weight += 1;
        else if (_tokens[_at].Kind == TokenKind.Letters)
            Weight -= 2;
        if (_tokens.IsDash(Start - 1) || _tokens.IsSign(Start - 1, "/<>=±×%") || _tokens.IsDash(_at))
            Weight -= 5;
        if ((_tokens.IsSign(Start - 1, '(') && !_tokens.IsSign(Start, '(')) || IsBehindVolume(Start - 1))
            Weight -= 2;
    }

    // "12:345, 347-350": 345 is a page.
    private readonly bool IsBehindVolume(int at) => _tokens.IsSign(at, ':') && !_tokens[at].Spaced && _tokens[at - 1].Kind == TokenKind.Digits;

    private readonly int Skip(int at, ReadOnlySpan<char> signs, int most)
    {
        var next = at;
        while (next < at + most && _tokens.IsSign(next, signs))
            next++;
        return next;
    }
}
