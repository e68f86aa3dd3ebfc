namespace EnrichPipeline.Citations.Parsing;

/// <summary>Divides what is left between authors and locator into title and container.</summary>
internal static class TitleSplitter
{
    private const string Edges = ".,;:([–—-/ ";

    public static Titles Split(Tokens tokens, int from, int to, bool hasLocator)
    {
        (from, to) = Trim(tokens, from, to);
        if (from >= to)
            return default;
        if (ChapterSplitter.Split(tokens, from, to) is { } chapter)
            return chapter;
        if (QuotedTitle(tokens, from, to) is { } quoted)
            return quoted;
        if (BeforeSlashes(tokens, from, to) is { } slashed)
            return slashed;
        return hasLocator ? BeforeLocator(tokens, from, to) : Alone(tokens, from, to);
    }

    private static Titles BeforeLocator(Tokens tokens, int from, int to)
    {
        to = ContainerBoundary.WithoutPublisher(tokens, from, to);
        if (ContainerBoundary.IsNameOnly(tokens, from, to))
            return new Titles(null, Container(tokens, from, to));
        var start = ContainerBoundary.Find(tokens, from, to);
        return start is { } at
            ? new Titles(Title(tokens, from, WithoutEditors(tokens, from, at)), Container(tokens, at, to))
            : new Titles(Title(tokens, from, to), null);
    }

    // "Growth of vessels. Heise M, editor. PLoS Pathog.": who edited the article.
    private static int WithoutEditors(Tokens tokens, int from, int to)
    {
        var word = tokens.IsSign(to - 1, '.') ? to - 2 : to - 1;
        if (!tokens.IsSign(word - 1, ',') || !tokens.IsOneOf(word, Vocabulary.Editors))
            return to;
        for (var at = word - 3; at > from; at--)
            if (SentenceEnd.IsAt(tokens, at, to))
                return AuthorListParser.ReadPeople(tokens, at + 1).End == word - 1 ? at + 1 : to;
        return to;
    }

    // Without a locator the first sentence is the title; one more, short and plain, may be where it appears.
    private static Titles Alone(Tokens tokens, int from, int to)
    {
        var end = from;
        while (end < to && !SentenceEnd.IsAt(tokens, end, to) && !(tokens.IsSign(end, '.') && tokens.IsSign(end + 1, ';')))
            end++;
        var rest = Math.Min(end + 1, to);
        var container = rest < to && ContainerBoundary.IsNameOnly(tokens, rest, to) && !Publishers.IsOne(tokens, rest, to) ? Container(tokens, rest, to) : null;
        return new Titles(Title(tokens, from, end), container);
    }

    // "Growth of vessels // J. Test Biol.": GOST, the Russian style.
    private static Titles? BeforeSlashes(Tokens tokens, int from, int to)
    {
        for (var at = from + 1; at < to - 2; at++)
            if (tokens.IsSign(at, '/') && tokens[at].Spaced && tokens.IsSign(at + 1, '/') && !tokens[at + 1].Spaced && tokens[at + 2].Spaced)
                return new Titles(Title(tokens, from, at), Container(tokens, at + 2, to));
        return null;
    }

    private static Titles? QuotedTitle(Tokens tokens, int from, int to)
    {
        var closing = Closing(tokens[from].Sign);
        if (closing == '\0')
            return null;
        for (var at = from + 1; at < to; at++)
        {
            if (!(tokens.IsSign(at, closing) || (closing != '’' && tokens.IsSign(at, "\"”"))) || (tokens.IsSign(at, "’'") && tokens[at + 1] is { Spaced: false, Kind: TokenKind.Letters }))
                continue;
            if (tokens.IsSign(at + 1, ':') || (tokens.IsSmall(at + 1) && (!tokens.IsWord(at + 1, "in") || tokens.IsSmall(at + 2))))
                return null;
            var (start, end) = Trim(tokens, at + 1, to);
            return new Titles(Title(tokens, from + 1, at), start < end ? Container(tokens, tokens.IsWord(start, "in") ? start + 1 : start, end) : null);
        }
        return null;
    }

    private static char Closing(char opening) => opening switch
    {
        '“' or '„' => '”',
        '"' => '"',
        '‘' => '’',
        '«' => '»',
        _ => '\0',
    };

    public static string? Title(Tokens tokens, int from, int to) => TitleText.Clean(tokens.Between(from, to));

    public static string? Container(Tokens tokens, int from, int to)
    {
        (from, to) = Trim(tokens, from, to);
        (from, to) = Trim(tokens, from, WithoutDate(tokens, from, to));
        return TitleText.CleanContainer(tokens.Between(from, to));
    }

    // "J Biol Chem. 2001 Mar 3", "Lancet 2001; published online March 3": behind a journal that gave no volume yet. A year alone may be
    // part of a name.
    private static int WithoutDate(Tokens tokens, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
            if (DateReader.IsDate(tokens, at, to) && (tokens.IsSign(at - 1, ".;") || tokens.IsOneOf(at + 1, Vocabulary.Months) || tokens.IsSign(to, ';')))
                return at;
        return to;
    }

    private static (int From, int To) Trim(Tokens tokens, int from, int to)
    {
        while (from < to && tokens.IsSign(from, ".,;:)]–—-"))
            from++;
        while (to > from && tokens.IsSign(to - 1, Edges))
            to--;
        return (from, to);
    }
}
