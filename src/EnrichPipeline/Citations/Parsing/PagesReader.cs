namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads pages and article numbers as they are printed.</summary>
internal static class PagesReader
{
    /// <summary>What was read: the index at which the page begins and the one behind it, and whether it had a label or was a range.</summary>
    public readonly record struct Result(int Start, int Next, bool Labelled, bool IsRange);

    public static Result? Read(Tokens tokens, int at)
    {
        var first = SkipLabels(tokens, at);
        var end = PageEnd(tokens, first);
        if (end == first)
            return null;
        var last = SkipDashes(tokens, end);
        var behind = last > end ? LastPageEnd(tokens, SkipLabels(tokens, last)) : last;
        var isRange = behind > last && last > end;
        var next = isRange ? behind : end;
        return new Result(first, next, first > at, isRange);
    }

    private static int SkipLabels(Tokens tokens, int at)
    {
        var next = at;
        while (next < at + 5 && IsLabel(tokens, next))
            next += tokens.IsSign(next + 1, ".:") ? 2 : 1;
        return next;
    }

    // "S. 12" labels a page, "S12" is one.
    private static bool IsLabel(Tokens tokens, int at) =>
        (tokens.IsOneOf(at, Vocabulary.PageLabels) && (tokens[at].Length > 1 || tokens.IsSign(at + 1, '.') || (tokens.IsWord(at, "p") && tokens[at + 1].Spaced)))
        || (tokens.IsOneOf(at, Vocabulary.IssueLabels) && tokens.IsSign(at - 1, '.') && tokens.IsOneOf(at - 2, Vocabulary.PageLabels));

    private static int SkipDashes(Tokens tokens, int at)
    {
        var next = at;
        while (tokens.IsDash(next) && next < at + 3)
            next++;
        return next;
    }

    private static int LastPageEnd(Tokens tokens, int at)
    {
        var end = PageEnd(tokens, at);
        return end > at && tokens.IsSign(end, '.') && tokens[end + 1] is { Kind: TokenKind.Mixed, Spaced: false } && tokens.Span(end + 1)[0] == 'e' ? end + 2 : end;
    }

    private static int PageEnd(Tokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits => SectionEnd(tokens, at),
        TokenKind.Mixed when IsPage(tokens.Span(at)) => SectionEnd(tokens, at),
        TokenKind.Letters when IsSplitPage(tokens, at) => at + 2,
        TokenKind.Letters when tokens.IsDash(at + 1) && IsRoman(tokens.Span(at)) => at + 1,
        TokenKind.Letters when tokens.IsDash(at - 1) && IsRoman(tokens.Span(at)) => at + 1,
        _ => at,
    };

    // "8.1–8.24", "S10.1–S10.5"
    private static int SectionEnd(Tokens tokens, int at)
    {
        var next = at + 1;
        while (next < at + 6 && tokens.IsSign(next, '.') && tokens.IsDigits(next + 1, 3) && !tokens[next].Spaced && !tokens[next + 1].Spaced)
            next += 2;
        return tokens.IsDash(next) || tokens.IsDash(at - 1) ? next : at + 1;
    }

    // "e 000048" and "E. 12" as some pages break it.
    private static bool IsSplitPage(Tokens tokens, int at) =>
        tokens.Span(at) is "e" or "E" && tokens.IsDigits(at + 1, 8) && tokens[at + 1].Length > 2;

    // Letters before or behind the digits: S24, 605S, e1000100, RESEARCH0034, aaf6395; among them only where digits
    // are half of it or more: W00A12, e2020GL089974.
    private static bool IsPage(ReadOnlySpan<char> token)
    {
        var digits = token.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        var before = token.Length - digits.Length;
        var behind = digits.Length - digits.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").Length;
        if (token.Length > 16 || behind > 2 || digits.Length == behind)
            return false;
        return digits[..^behind].ContainsAnyExceptInRange('0', '9') ? IsMostlyDigits(token) : before <= 9;
    }

    private static bool IsMostlyDigits(ReadOnlySpan<char> token)
    {
        var digits = 0;
        foreach (var letter in token)
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        return digits * 2 >= token.Length && digits >= 4;
    }

    private static bool IsRoman(ReadOnlySpan<char> token) => token.Length <= 7 && !token.ContainsAnyExcept("ivxlc") && token.Length > 0;
}
