using System.Globalization;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads years and the dates around them.</summary>
internal static class DateReader
{
    private const int Earliest = 1500;
    private const int Latest = 2099;

    /// <summary>A year, perhaps with a letter (2005a); null for anything else.</summary>
    public static int? YearAt(Tokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Digits or TokenKind.Mixed) || token.Length is < 4 or > 5)
            return null;
        var span = tokens.Span(at);
        if (span.Length == 5 && !(span[4] is >= 'a' and <= 'k'))
            return null;
        return int.TryParse(span[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest ? year : null;
    }

    /// <summary>The index behind <c>2010 Jan 12</c>, <c>Jan. 2007</c> or <c>2005</c>, or <paramref name="at"/>.</summary>
    public static int Read(Tokens tokens, int at, out int? year)
    {
        var next = SkipMonths(tokens, at);
        year = YearAt(tokens, next);
        if (year is null)
            return at;
        next++;
        var behind = SkipMonths(tokens, next);
        if (behind == next)
            return SkipNumericDay(tokens, next);
        return tokens.IsDigits(behind, 2) && !tokens.IsSign(behind + 1, "(:") ? behind + 1 : behind;
    }

    /// <summary>The index behind a year in brackets (<c>(2004)</c>, <c>[Jan. 2004]</c>, <c>(2004, May 3)</c>), or <paramref name="at"/>.</summary>
    public static int ReadBracketed(Tokens tokens, int at, out int? year)
    {
        year = null;
        if (!tokens.IsSign(at, "(["))
            return at;
        var next = Read(tokens, at + 1, out year);
        for (var rest = 0; year is not null && rest < 8; rest++, next++)
            if (tokens.IsSign(next, ")]"))
                return next + 1;
        year = null;
        return at;
    }

    /// <summary>Whether all that stands here is a date: <c>2001 Mar 3</c>, <c>2001-2002</c>, <c>2001/03</c>.</summary>
    public static bool IsDate(Tokens tokens, int from, int to)
    {
        var hasYear = false;
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Kind != TokenKind.Digits && !tokens.IsDash(at) && !tokens.IsSign(at, "/.,") && !tokens.IsOneOf(at, Vocabulary.Months))
                return false;
            hasYear |= YearAt(tokens, at) is not null;
        }
        return hasYear;
    }

    // "2003 11 5;51(23)"
    private static int SkipNumericDay(Tokens tokens, int at)
    {
        var next = at;
        while (next < at + 2 && tokens.IsDigits(next, 2) && tokens[next].Spaced)
            next++;
        return next > at && tokens.IsSign(next, ';') ? next : at;
    }

    private static int SkipMonths(Tokens tokens, int at)
    {
        var next = at;
        while (tokens.IsOneOf(next, Vocabulary.Months) && next < at + 6)
        {
            next++;
            if (tokens.IsSign(next, ".-–/") || (tokens.IsSign(next, ',') && next > at + 1))
                next++;
            if (tokens.IsDigits(next, 2) && (tokens.IsSign(next + 1, ',') || YearAt(tokens, next + 1) is not null))
                next += tokens.IsSign(next + 1, ',') ? 2 : 1;
        }
        return next;
    }
}
