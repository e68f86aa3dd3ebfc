using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Reads an issue or a supplement in brackets after a volume.</summary>
internal static class BracketedIssue
{
    private const int Longest = 10;

    /// <summary>
    /// Returns the range inside the brackets that open at a token, without a label such as "no.", or null if it is not an issue.
    /// </summary>
    public static (int From, int To)? Read(TokenList tokens, int open)
    {
        if (!tokens.IsSign(open, "([（"))
            return null;
        for (var close = open + 2; close <= open + Longest; close++)
            if (tokens.IsSign(close, ")]）"))
                return IsIssue(tokens, open + 1, close) ? (AfterLabel(tokens, open + 1), close) : null;
        return null;
    }

    private static bool IsIssue(TokenList tokens, int from, int to)
    {
        if (to == from + 1)
            return tokens[from].Length == 1
                || tokens[from].Has(WordFlags.Supplement | WordFlags.Month)
                || (tokens[from].IsWordLike && !tokens[from].Has(WordFlags.Year) && char.IsDigit(tokens.Text[tokens[from].Start]));
        if (tokens[from].Has(WordFlags.Year))
            return tokens.IsDash(from + 1) && tokens[from + 2].Has(WordFlags.Year) && to == from + 3;
        for (var at = from; at < to; at++)
            if (tokens[at].Has(WordFlags.Year))
                return false;
        return HoldsIssueWord(tokens, from, to)
            || (tokens[from].Kind == TokenKind.Number && (tokens.IsDash(from + 1) || tokens.IsSign(from + 1, '/')));
    }

    private static bool HoldsIssueWord(TokenList tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (tokens[at].Has(WordFlags.Supplement | WordFlags.Issue | WordFlags.Month))
                return true;
        return false;
    }

    private static int AfterLabel(TokenList tokens, int from) =>
        !tokens[from].Has(WordFlags.Issue) || tokens[from].Kind == TokenKind.Number ? from
        : tokens.IsSign(from + 1, ".°") ? from + 2
        : from + 1;
}
