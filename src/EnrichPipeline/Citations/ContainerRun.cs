using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Where a container's name ends, though a month or a country's letters stand behind it.</summary>
internal static class ContainerRun
{
    public static (int From, int To)? Trim(TokenList tokens, (int From, int To)? container) =>
        container is { } found ? (found.From, WithoutMonth(tokens, found.From, WithCountry(tokens, found.To))) : null;

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

    private static int WithoutMonth(TokenList tokens, int from, int end)
    {
        while (end - 1 > from && tokens[end - 1].Has(WordFlags.Month) && (tokens.IsSign(end, "./–-,") || tokens[end].Has(WordFlags.Year)))
            end--;
        return end;
    }
}
