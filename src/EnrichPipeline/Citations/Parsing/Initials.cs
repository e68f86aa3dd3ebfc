namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads initials: JC, J. C., J.-P., M-C, Yu.</summary>
internal static class Initials
{
    // Two letters that stand for one of another alphabet.
    private static readonly WordSet _digraphs = new("rs md yu ya ye yo ch th ph st sh zh kh ts ju jo je wm fr chr chs ed jr");

    private const int Most = 8;

    /// <summary>The index behind the initials that begin here, or <paramref name="at"/>.</summary>
    public static int Read(Tokens tokens, int at)
    {
        var dotted = ReadDotted(tokens, at);
        return dotted > at ? dotted : ReadPlain(tokens, at);
    }

    public static int ReadDotted(Tokens tokens, int at)
    {
        var next = at;
        while (next < at + (2 * Most) && IsDotted(tokens, next))
        {
            next += 2;
            if (tokens.IsDash(next) && tokens[next + 1].Kind == TokenKind.Letters && IsDotted(tokens, next + 1))
                next++;
        }
        return EndOfRow(tokens, at, next);
    }

    // "K. de" in "Gert, K. de": initials end before what is no initial; "J.-P" and "S.L" may lack their last dot.
    private static int EndOfRow(Tokens tokens, int at, int next)
    {
        if (next == at)
            return at;
        if (tokens.IsDash(next) && IsLetter(tokens, next + 1))
            return next + 2;
        return IsLetter(tokens, next) && (!tokens[next].Spaced || tokens.IsSign(next + 1, ",;:")) && !tokens.IsSign(next + 1, '\'') ? next + 1 : next;
    }

    private static int ReadPlain(Tokens tokens, int at)
    {
        if (IsDigraph(tokens, at))
            return at + 1;
        if (!IsPlain(tokens, at))
            return at;
        var next = at + 1;
        if (tokens.IsDash(next) && !tokens[next].Spaced && (IsPlain(tokens, next + 1) || IsSmallLetter(tokens, next + 1)))
            next += 2;
        if (IsMiscased(tokens, next))
            return next + 1;
        while (next < at + Most && IsLetter(tokens, next) && tokens[next].Spaced && IsListed(tokens, next + 1))
            next++;
        return tokens.IsSign(next, '.') && IsListed(tokens, next + 1) ? next + 1 : next;
    }

    // "Lauterbach Ch, Sauer N"
    private static bool IsDigraph(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: 2 } && tokens.IsCapitalized(at) && tokens.IsSign(at + 1, ",;:")
        && char.IsLower(tokens.Span(at)[1]) && _digraphs.Contains(tokens.Span(at));

    private static bool IsListed(Tokens tokens, int at) => tokens.IsSign(at, ",;:.(") || IsLetter(tokens, at);

    private static bool IsDotted(Tokens tokens, int at) =>
        tokens.IsSign(at + 1, '.') && tokens.IsCapitalized(at) && tokens[at].Kind == TokenKind.Letters
        && (tokens[at].Length == 1 || (tokens[at].Length <= 3 && _digraphs.Contains(tokens.Span(at))) || (tokens[at].Length == 2 && IsPlain(tokens, at)));

    private static bool IsLetter(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: 1 } && tokens.IsCapitalized(at);

    // "Gao Q-m"
    private static bool IsSmallLetter(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: 1, Spaced: false } && tokens.IsSign(at + 1, ",;:.");

    // "Schneider C a, Rasband WS": managers of references take the initial for an article.
    private static bool IsMiscased(Tokens tokens, int at) =>
        tokens.Span(at) is "a" && tokens[at].Spaced && tokens.IsSign(at + 1, ",;.");

    // At most four capitals; one of them may be small (ABd, McK is none).
    public static bool IsPlain(Tokens tokens, int at)
    {
        if (tokens[at] is not { Kind: TokenKind.Letters, Length: <= 4 } || !tokens.IsCapitalized(at))
            return false;
        var small = 0;
        foreach (var letter in tokens.Span(at))
            small += char.IsUpper(letter) ? 0 : 1;
        return small == 0 || (small == 1 && tokens[at].Length >= 3 && !char.IsUpper(tokens.Span(at)[^1]));
    }
}
