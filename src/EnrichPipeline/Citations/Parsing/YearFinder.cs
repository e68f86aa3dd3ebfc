namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds the year of publication, and where the authors and a year behind them end.</summary>
internal static class YearFinder
{
    /// <summary>The year, and the index at which the title may begin.</summary>
    public readonly record struct Result(int? Year, int Next);

    public static Result Find(Tokens tokens, AuthorList authors, Locator? locator)
    {
        var behind = BehindAuthors(tokens, authors.End, locator);
        return behind.Year is not null ? behind : behind with { Year = locator?.Year ?? Bracketed(tokens, locator) ?? Last(tokens, locator) };
    }

    private static Result BehindAuthors(Tokens tokens, int end, Locator? locator)
    {
        var at = end;
        while (at < end + 4 && tokens.IsSign(at, ".,:;"))
            at++;
        if (locator is not null && at >= locator.Start)
            return new Result(locator.Year, end);
        var next = DateReader.ReadBracketed(tokens, at, out var year);
        if (year is null && (next = DateReader.Read(tokens, at, out year)) > at && tokens.IsDash(next))
            year = null;
        return year is null ? new Result(null, end) : new Result(year, next);
    }

    private static int? Bracketed(Tokens tokens, Locator? locator)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (!IsWithin(locator, at) && DateReader.ReadBracketed(tokens, at, out var year) > at)
                return year;
        return null;
    }

    // Years with a dash beside them are spans that the title tells of.
    private static int? Last(Tokens tokens, Locator? locator)
    {
        for (var at = tokens.Count - 1; at >= 0; at--)
            if (!IsWithin(locator, at) && !tokens.IsDash(at - 1) && !tokens.IsDash(at + 1) && DateReader.YearAt(tokens, at) is { } year)
                return year;
        return null;
    }

    private static bool IsWithin(Locator? locator, int at) => locator is not null && at >= locator.Start && at < locator.End;
}
