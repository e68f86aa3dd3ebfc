namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads an issue or supplement as it is printed.</summary>
internal static class IssueReader
{
    private const int Longest = 10;

    public static int Read(Tokens tokens, int at, out string? issue)
    {
        var next = ReadBracketed(tokens, tokens.IsSign(at, ',') && tokens.IsSign(at + 1, '(') ? at + 1 : at, out issue);
        if (issue is null)
            next = ReadBare(tokens, at, out issue);
        if (issue is null)
            next = ReadLabelled(tokens, at, out issue);
        if (issue is null)
            next = ReadDotted(tokens, at, out issue);
        if (issue is null)
            next = ReadBehindColon(tokens, at, out issue);
        if (issue is not null && ReadBracketed(tokens, next, out var second) is var behind && behind > next)
            (next, issue) = (behind, second is not null && second.Length > issue.Length ? second : issue);
        return next;
    }

    /// <summary>"2017;8(1895)": beside a volume whose year was read, a number that looks like a year is none.</summary>
    public static int ReadYearLike(Tokens tokens, int at, out string? issue)
    {
        var isIssue = tokens.IsSign(at, '(') && !tokens[at].Spaced && tokens.IsDigits(at + 1, 4) && tokens.IsSign(at + 2, ')');
        issue = isIssue ? tokens.Span(at + 1).ToString() : null;
        return isIssue ? at + 3 : at;
    }

    private static int ReadBracketed(Tokens tokens, int at, out string? issue)
    {
        issue = null;
        if (!tokens.IsSign(at, "([") || !LooksLikeIssue(tokens, at + 1))
            return at;
        for (var next = at + 1; next < at + Longest; next++)
        {
            if (tokens.IsSign(next, "(["))
                return at;
            if (!tokens.IsSign(next, ")]"))
                continue;
            issue = Tidy(tokens.Between(SkipLabel(tokens, at + 1), next));
            return next + 1;
        }
        return at;
    }

    private static bool LooksLikeIssue(Tokens tokens, int at) =>
        (tokens[at].Kind is TokenKind.Digits or TokenKind.Mixed && DateReader.YearAt(tokens, at) is null)
        || (DateReader.YearAt(tokens, at) is not null && tokens.IsDash(at + 1) && tokens[at + 2].Length == 4)
        || tokens.IsOneOf(at, Vocabulary.Supplements) || tokens.IsOneOf(at, Vocabulary.IssueLabels)
        || (tokens.IsOneOf(at, Vocabulary.Months) && DateReader.ReadBracketed(tokens, at - 1, out _) < at) || SkipShortLabel(tokens, at) > at
        || (tokens[at].Kind == TokenKind.Letters && (tokens.IsWord(at + 1, "issue") || tokens.IsWord(at + 2, "issue")))
        || (tokens[at].Kind == TokenKind.Letters && tokens[at].Length == 1 && tokens.IsSign(at + 1, ')'));

    private static int ReadLabelled(Tokens tokens, int at, out string? issue)
    {
        issue = null;
        var start = tokens.IsSign(at, ",.") ? at + 1 : at;
        if (tokens.IsOneOf(start, Vocabulary.Supplements))
        {
            var end = SkipDot(tokens, start + 1);
            end = tokens[end].Kind is TokenKind.Digits or TokenKind.Mixed && !tokens.IsSign(start + 1, ':') ? end + 1 : end;
            issue = Tidy(tokens.Between(start, end));
            return end;
        }
        var number = SkipLabel(tokens, start);
        if (number == start || tokens[number].Kind is not (TokenKind.Digits or TokenKind.Mixed))
            return at;
        var behind = EndOfRange(tokens, number);
        issue = Tidy(tokens.Between(number, behind));
        return behind;
    }

    // "26 6:841–842"
    private static int ReadBare(Tokens tokens, int at, out string? issue)
    {
        var isIssue = tokens.IsDigits(at, 4) && tokens[at].Spaced && tokens.IsSign(at + 1, ':');
        issue = isIssue ? tokens.Span(at).ToString() : null;
        return isIssue ? at + 1 : at;
    }

    // "12:4, 345–349" as Taylor & Francis prints itself.
    private static int ReadBehindColon(Tokens tokens, int at, out string? issue)
    {
        var isIssue = tokens.IsSign(at, ':') && tokens.IsDigits(at + 1, 2) && !tokens[at + 1].Spaced
            && tokens.IsSign(at + 2, ',') && PagesReader.Read(tokens, at + 3) is { IsRange: true };
        issue = isIssue ? tokens.Span(at + 1).ToString() : null;
        return isIssue ? at + 2 : at;
    }

    // MLA's 46.2
    private static int ReadDotted(Tokens tokens, int at, out string? issue)
    {
        var isIssue = tokens.IsSign(at, ".") && !tokens[at].Spaced && tokens.IsDigits(at + 1, 3) && !tokens[at + 1].Spaced && !tokens.IsDash(at + 2);
        issue = isIssue ? tokens.Span(at + 1).ToString() : null;
        return isIssue ? at + 2 : at;
    }

    private static int EndOfRange(Tokens tokens, int number) =>
        (tokens.IsDash(number + 1) || tokens.IsSign(number + 1, '/')) && tokens.IsDigits(number + 2, 4) ? number + 3 : number + 1;

    private static int SkipLabel(Tokens tokens, int at) =>
        tokens.IsSign(at, '№') ? at + 1 : tokens.IsOneOf(at, Vocabulary.IssueLabels) ? SkipDot(tokens, at + 1) : SkipShortLabel(tokens, at);

    // "v. 12, n. 4" in Brazil, with nº, n° and n.º beside it; "Jg. 12, H. 4" in Germany.
    private static int SkipShortLabel(Tokens tokens, int at)
    {
        var behind = tokens.IsWord(at, "n") || tokens.IsWord(at, "h") ? at + 1 : at;
        while (behind > at && (tokens.IsSign(behind, ".°") || tokens.IsWord(behind, "º")))
            behind++;
        return behind > at + 1 ? behind : at;
    }

    private static int SkipDot(Tokens tokens, int at) => tokens.IsSign(at, '.') ? at + 1 : at;

    private static string Tidy(string issue) => issue.Replace('–', '-').Trim(' ', '.', ',');
}
