namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds the locator of a reference: of all clusters of numbers the one that most looks like it, the later if two do alike.</summary>
internal static class LocatorFinder
{
    private const int LeastWeight = 4;

    public static Locator? Find(Tokens tokens)
    {
        Locator? best = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!MayBegin(tokens, at) || new LocatorReader(tokens, at).Read() is not { } found || found.Weight < LeastWeight)
                continue;
            if (best is null || found.Weight > best.Weight || (found.Weight == best.Weight && found.Start >= best.End))
                best = found;
        }
        return best;
    }

    private static bool MayBegin(Tokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits or TokenKind.Mixed => true,
        TokenKind.Sign => tokens.IsSign(at, "([") && DateReader.YearAt(tokens, at + 1) is not null,
        TokenKind.Letters => tokens.IsOneOf(at, Vocabulary.VolumeLabels) || tokens.IsOneOf(at, Vocabulary.PageLabels)
            || (tokens.IsWord(at, "v") && tokens.IsSign(at + 1, '.')) || tokens.IsOneOf(at, Vocabulary.Months) || tokens.IsOneOf(at, Vocabulary.IssueLabels),
        _ => false,
    };
}
