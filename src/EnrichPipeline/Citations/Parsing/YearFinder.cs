namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds the year of publication.</summary>
internal static class YearFinder
{
    /// <summary>A year, and the index behind it.</summary>
    public readonly record struct Result(int? Year, int Next);

    /// <summary>The year directly behind the authors, as author-date styles print it, unless a locator begins with it.</summary>
    public static Result BehindAuthors(Tokens tokens, int end)
    {
        var at = end;
        while (at < end + 4 && tokens.IsSign(at, ".,:;"))
            at++;
        if (tokens.IsSign(at, '(') && tokens.IsSign(at + 3, ')') && (tokens.IsWord(at + 2, "press") || tokens.IsWord(at + 2, "review") || tokens.IsWord(at + 2, "preparation")))
            return new Result(null, at + 4);
        var next = DateReader.ReadBracketed(tokens, at, out var year);
        if (year is null && (next = DateReader.Read(tokens, at, out year)) > at && (tokens.IsDash(next) || OpensLocator(tokens, next)))
            year = null;
        return year is null ? new Result(null, end) : new Result(year, next);
    }

    /// <summary>The first year in brackets, where a title still follows it: the names before it were not all read.</summary>
    public static Result BeforeTitle(Tokens tokens, int from, int to)
    {
        for (var at = from; at < to - 3; at++)
            if (DateReader.ReadBracketed(tokens, at, out var year) is var next && next > at)
                return next < to - 3 ? new Result(year, next) : new Result(null, from);
        return new Result(null, from);
    }

    /// <summary>The year of a reference that prints none behind its authors or in its locator.</summary>
    public static int? Elsewhere(Tokens tokens) => Bracketed(tokens) ?? Last(tokens);

    /// <summary>The first year in brackets.</summary>
    public static int? Bracketed(Tokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (DateReader.ReadBracketed(tokens, at, out var year) > at)
                return year;
        return null;
    }

    // "J. Am. Chem. Soc. 1999, 121, 1234", "2006;12(3):4": the year belongs to the numbers behind it.
    private static bool OpensLocator(Tokens tokens, int next) =>
        tokens.IsSign(next, ",;") && tokens[next + 1].Kind is TokenKind.Digits or TokenKind.Mixed;

    // Years with a dash beside them are spans that the title tells of.
    private static int? Last(Tokens tokens)
    {
        for (var at = tokens.Count - 1; at >= 0; at--)
            if (!tokens.IsDash(at - 1) && !tokens.IsDash(at + 1) && DateReader.YearAt(tokens, at) is { } year)
                return year;
        return null;
    }
}
