using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Finds the first words of a title that were read as names: "Election" in "Weber M. Election 2016: a turning point", "Eureka" in "Weber,
/// M. Eureka! The moment of discovery".
/// </summary>
internal static class TitleInNames
{
    private const int MostWords = 3;
    private static readonly string[] _abbreviations = WordLists.Of("countryInitials");

    /// <summary>Returns the token with which the title begins among the names, or null if the names hold no part of it.</summary>
    public static int? Find(TokenList tokens, (int From, int To) names, (int From, int To) title)
    {
        if (title.From < names.To || tokens[names.From].Length < 2)
            return null;
        var isLower = !tokens.IsCapitalized(title.From) && tokens[title.From].Kind == TokenKind.Word;
        if (isLower && title.From == names.To + 1 && tokens.IsSign(names.To, '.'))
            return Abbreviation(tokens, names);
        return IsCut(tokens, names.To, title.From, isLower) ? WordsBehindInitial(tokens, names) : null;
    }

    // A title begins with a capital, and names do not end in an exclamation mark.
    private static bool IsCut(TokenList tokens, int end, int title, bool isLower)
    {
        var hasSign = false;
        for (var at = end; at < title; at++)
        {
            if (tokens.IsSign(at, "!?"))
                hasSign = true;
            else if (!tokens.IsSign(at, ";:") && Year.Of(tokens.Span(at)) is null)
                return false;
        }

        return hasSign || isLower;
    }

    private static int? WordsBehindInitial(TokenList tokens, (int From, int To) names)
    {
        var stop = names.To - 1;
        while (stop > names.From && tokens[stop] is { Kind: TokenKind.Word, Length: > 1 })
            stop--;
        var words = names.To - stop - 1;
        return words is > 0 and <= MostWords && stop > names.From + 1 && tokens.IsSign(stop, '.') && IsInitials(tokens.Span(stop - 1))
            && !IsGiven(tokens, names.From, stop - 1)
            ? stop + 1
            : null;
    }

    // "Klaus M. Weber: …" is a whole name.
    private static bool IsGiven(TokenList tokens, int from, int initial)
    {
        while (initial > from && tokens[initial] is { Kind: TokenKind.Sign } or { Length: 1 })
            initial--;
        return NameOrder.IsGiven(tokens.Span(initial).ToString());
    }

    private static bool IsInitials(ReadOnlySpan<char> word) => word.Length <= 3 && !word.ContainsAnyExceptInRange('A', 'Z');

    // "Li W. U.S. policy": the initials of a country have no blanks between them.
    private static int? Abbreviation(TokenList tokens, (int From, int To) names)
    {
        foreach (var abbreviation in _abbreviations)
        {
            var from = names.To - (abbreviation.Count(char.IsLetter) * 2 - 1);
            if (from > names.From + 1 && tokens.IsSign(from - 1, '.') && tokens[from].Spaced
                && tokens.Between(from, names.To).Equals(abbreviation, StringComparison.Ordinal))
                return from;
        }

        return null;
    }
}
