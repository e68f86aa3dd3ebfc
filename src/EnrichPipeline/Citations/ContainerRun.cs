using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Where the container's name stands.</summary>
internal static class ContainerRun
{
    private const int LongestAcronym = 10;

    public static (int From, int To)? Find(FieldRuns runs)
    {
        var tokens = runs.Tokens;
        return runs.Longest(FieldLabel.Container) is { } found
            ? (found.From, WithBracket(tokens, found.From, WithoutMonth(tokens, found.From, WithCountry(tokens, found.To))))
            : BehindIn(runs);
    }

    // "Title. In AAAI.", "Title. In: WWW. 2023": what ends with the reference or before the year looks like a publisher.
    private static (int From, int To)? BehindIn(FieldRuns runs)
    {
        var tokens = runs.Tokens;
        if (runs.Longest(FieldLabel.Title) is not { } title)
            return null;
        var at = tokens.IsSign(title.To, ".,?!\"”") ? title.To + 1 : title.To;
        if (at >= tokens.Count || !tokens[at].Has(WordFlags.In) || !tokens.IsCapitalized(at))
            return null;
        at += tokens.IsSign(at + 1, ':') ? 2 : 1;
        var publisher = runs.Of(FieldLabel.Publisher).Cast<(int From, int To)?>().FirstOrDefault(run => run!.Value.From == at);
        return publisher ?? (IsAcronym(tokens, at) ? (at, at + 1) : null);
    }

    private static bool IsAcronym(TokenList tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens.Span(at) is { Length: > 1 and <= LongestAcronym } word
        && !word.ContainsAnyExceptInRange('A', 'Z')
        && (at + 1 == tokens.Count || tokens.IsSign(at + 1, ".,"));

    // "Proc Natl Acad Sci U S A"
    private static int WithCountry(TokenList tokens, int end)
    {
        if (tokens.IsWord(end, "USA"))
            return end + 1;
        var at = end;
        foreach (var letter in (ReadOnlySpan<string>)["U", "S", "A"])
        {
            if (!tokens.Span(at).SequenceEqual(letter))
                return end;
            at += tokens.IsSign(at + 1, '.') ? 2 : 1;
        }
        return at;
    }

    // "Br Med J (Clin Res Ed)"
    private static int WithBracket(TokenList tokens, int from, int end) =>
        tokens.IsSign(end, ')') && tokens.Between(from, end) is var name && name.Count('(') > name.Count(')') ? end + 1 : end;

    private static int WithoutMonth(TokenList tokens, int from, int end)
    {
        while (end - 1 > from && tokens[end - 1].Has(WordFlags.Month) && (tokens.IsSign(end, "./–-,") || tokens[end].Has(WordFlags.Year)))
            end--;
        return end;
    }
}
