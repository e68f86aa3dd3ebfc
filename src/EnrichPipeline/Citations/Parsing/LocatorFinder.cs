namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds the locator of a reference: of all clusters of numbers the one that most looks like it, the later if two do alike.</summary>
internal static class LocatorFinder
{
    private const int LeastWeight = 4;

    private static readonly WordSet _openers = new(
        "vol vols volume volumes bd band tom tome jg p pp pg pgs page pages s seiten art article no nr issue i ii iii iv v vi "
        + "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december spring summer autumn fall winter");

    public static Locator? Find(Tokens tokens, int from, bool isDated)
    {
        var best = default(LocatorReader);
        for (var at = from; at < tokens.Count; at++)
        {
            if (!MayBegin(tokens, at))
                continue;
            best = Better(best, LocatorReader.Read(tokens, at, isDated, withLeadingYear: true));
            if (isDated && DateReader.YearAt(tokens, at) is not null)
                best = Better(best, LocatorReader.Read(tokens, at, isDated, withLeadingYear: false));
        }
        return best.Weight < LeastWeight ? null : best.ToLocator();
    }

    private static LocatorReader Better(LocatorReader best, LocatorReader found) =>
        found.Weight > best.Weight || (found.Weight == best.Weight && found.Start >= best.End) ? found : best;

    private static bool MayBegin(Tokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits or TokenKind.Mixed => true,
        TokenKind.Sign => tokens.IsSign(at, "([") && (DateReader.YearAt(tokens, at + 1) is not null || tokens.IsOneOf(at + 1, Vocabulary.Months)),
        TokenKind.Letters => tokens[at].Length < 10 && (tokens.IsOneOf(at, _openers) || VolumeReader.IsShortLabel(tokens, at)),
        _ => false,
    };
}
