namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds where a container's name begins in front of the locator.</summary>
internal static class ContainerBoundary
{
    private const int Longest = 32;
    private const int LongestPlain = 12;
    private const int LongestFragment = 4;
    private const int LongestFamily = 6;

    private static readonly WordSet _opening = new("journal annals archives proceedings transactions zeitschrift revista");

    private static readonly WordSet _sections = new("series section part");

    /// <summary>The index at which the container begins, or null where none is told apart.</summary>
    public static int? Find(Tokens tokens, int from, int to)
    {
        for (var at = to - 2; at > from && at > to - Longest; at--)
            if (SentenceEnd.IsAt(tokens, at, to) && !tokens.IsOneOf(at + 1, _sections) && !IsRemnant(tokens, at, to))
                return LastComma(tokens, at + 1, to) ?? WithFamily(tokens, from, WithFragments(tokens, from, at, to), to) + 1;
        return LastComma(tokens, from, to) ?? CapitalRun(tokens, from, to);
    }

    /// <summary>Whether nothing here can be a title: capitalised words and connectors only, most of them short.</summary>
    public static bool IsNameOnly(Tokens tokens, int from, int to)
    {
        if (to - from > 24 || !(tokens.IsCapitalized(from) || tokens[from].Kind == TokenKind.Mixed))
            return false;
        var words = 0;
        for (var at = from; at < to; at++)
        {
            if (SentenceEnd.IsAt(tokens, at, to) && at < to - 1)
                return false;
            if (tokens.IsSign(at, ":?!“”\"") || (tokens.IsSign(at, ',') && to - from > 14) || !IsNamePart(tokens, at))
                return false;
            words += tokens[at].IsWordLike ? 1 : 0;
        }
        return words is > 0 and <= LongestPlain;
    }

    /// <summary>The end of what is left when a publisher stands between container and year (<c>Bioinformatics. Oxford University Press; 2005;21</c>).</summary>
    public static int WithoutPublisher(Tokens tokens, int from, int to)
    {
        if (!tokens.IsSign(to, ';') && !Publishers.IsOne(tokens, to - 4, to))
            return to;
        for (var at = to - 2; at > from && at > to - Longest; at--)
            if (tokens.IsSign(at, '.') && tokens.IsCapitalized(at + 1) && Publishers.IsOne(tokens, at + 1, to, withBodies: tokens.IsSign(to, ';')))
                return Find(tokens, from, at) is { } start && start > from && IsNameOnly(tokens, start, at) ? at : to;
        return to;
    }

    // "Cell. Mol. Life Sci.", "Cold Spring Harb. Perspect. Biol.": before dotted words, a few capitalised ones that a
    // dot ends belong to the name too, as long as a title is left.
    private static int WithFragments(Tokens tokens, int from, int at, int to)
    {
        while (tokens.IsSign(at + 2, '.') && at + 2 < to)
        {
            if (EndBefore(tokens, from, at, to, LongestFragment) is not { } before || !tokens.IsSign(before, '.') || !IsNameOnly(tokens, before + 1, at))
                return at;
            at = before;
        }
        return at;
    }

    // "Nature reviews. Neuroscience": the National Library of Medicine divides the names of a family by a dot.
    private static int WithFamily(Tokens tokens, int from, int at, int to) =>
        EndBefore(tokens, from, at, to, LongestFamily) is { } before && JournalWords.Families.Contains(tokens.Between(before + 1, at)) ? before : at;

    /// <summary>Where the sentence before the one that ends here ended, if at most so many tokens before.</summary>
    private static int? EndBefore(Tokens tokens, int from, int at, int to, int most)
    {
        for (var before = at - 1; before > from && at - before <= most; before--)
            if (SentenceEnd.IsAt(tokens, before, to))
                return before;
        return null;
    }

    // "Hum. Brain. Mapp.": a lone abbreviated word is the end of a longer name.
    private static bool IsRemnant(Tokens tokens, int at, int to) =>
        to - at == 2 && tokens.IsSign(at, '.') && tokens.IsCapitalized(at - 1) && tokens.IsOneOf(at + 1, JournalWords.Abbreviated);

    private static bool IsNamePart(Tokens tokens, int at) =>
        tokens[at].Kind is TokenKind.Sign or TokenKind.Digits || tokens.IsCapitalized(at) || tokens.IsOneOf(at, Vocabulary.Connectors)
        || SentenceEnd.IsSmallPart(tokens, at);

    // "…model, J. Org. Chem." and "…, Nature": only where what follows the comma is a name and the text before is none.
    private static int? LastComma(Tokens tokens, int from, int to)
    {
        for (var at = to - 2; at > from; at--)
        {
            if (!tokens[at].Spaced && tokens.IsSign(at, ",;") && (IsNameOnly(tokens, at + 1, to) || OpensName(tokens, at + 1)))
                return HasSmallWords(tokens, from, at) && !IsNameOnly(tokens, from, at) ? at + 1 : null;
            if (to - at > Longest)
                return null;
        }
        return null;
    }

    // "…, Journal of virology 12 (2001)": the National Library of Medicine prints names small.
    private static bool OpensName(Tokens tokens, int at) =>
        tokens.IsCapitalized(at) && (tokens.IsOneOf(at, _opening) || (tokens.IsWord(at, "the") && tokens.IsOneOf(at + 1, _opening)));

    private static bool HasSmallWords(Tokens tokens, int from, int to)
    {
        var small = 0;
        for (var at = from; at < to; at++)
            small += tokens.IsSmall(at) && tokens[at].Length > 2 ? 1 : 0;
        return small >= 2;
    }

    // Nothing stands between title and container: the capitalised words at the end are the container.
    private static int? CapitalRun(Tokens tokens, int from, int to)
    {
        var start = to;
        while (start > from && to - start < LongestPlain && IsNamePart(tokens, start - 1) && !tokens.IsSign(start - 1, ",;:?!)"))
            start--;
        while (start < to && !(tokens.IsCapitalized(start) && tokens[start].Kind == TokenKind.Letters))
            start++;
        return start < to && start > from ? start : null;
    }
}
