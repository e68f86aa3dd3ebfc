namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads family names of one or more words: De Smet, van der Zaag, Ben-Shlomo, O'Brien.</summary>
internal static class FamilyName
{
    private const int MostWords = 5;

    /// <summary>The index behind the family name that begins here, or <paramref name="at"/>; initials end it.</summary>
    public static int Read(Tokens tokens, int at)
    {
        var (next, capitals) = (at, 0);
        for (var words = 0; words < MostWords && IsPart(tokens, next); words++)
        {
            if (words > 0 && tokens.IsOneOf(next, Vocabulary.Suffixes) && tokens[next].Length > 1)
                break;
            if (words > 0 && capitals > 0 && Initials.Read(tokens, next) is var end && end > next && !ReadsOn(tokens, next, end))
                break;
            var wordEnd = WordEnd(tokens, next);
            capitals += tokens.IsCapitalized(next) || tokens.IsCapitalized(wordEnd - 1) ? 1 : 0;
            next = wordEnd;
        }
        return capitals > 0 && tokens[next - 1].Kind == TokenKind.Letters ? next : at;
    }

    /// <summary>The name's text, breaks left by hyphenation closed.</summary>
    public static string Text(Tokens tokens, int from, int to) =>
        tokens.Between(from, to).Replace("- ", "-", StringComparison.Ordinal);

    private static bool ReadsOn(Tokens tokens, int at, int end) =>
        end == at + 1 && tokens[at].Length >= 2 && !tokens.IsOneOf(end, Vocabulary.Suffixes) && Initials.IsPlain(tokens, end) && tokens.IsSign(end + 1, ",;:.");

    private static bool IsPart(Tokens tokens, int at) =>
        tokens[at].Kind == TokenKind.Letters
        && (tokens.IsCapitalized(at) || (tokens.IsOneOf(at, Vocabulary.Particles) && !tokens.IsOneOf(at, Vocabulary.Ands)));

    // Joins what hyphens and apostrophes hold together, blanks behind a hyphen (a line's end) included.
    private static int WordEnd(Tokens tokens, int at)
    {
        var next = at + 1;
        while (IsJoint(tokens, next) && tokens[next + 1].Kind == TokenKind.Letters)
            next += 2;
        return next;
    }

    // "Rodriguez-R LM": a second family name cut down to its letter.
    private static bool IsLetterOfName(Tokens tokens, int at) =>
        tokens.IsCapitalized(at) && !tokens[at].Spaced && Initials.Read(tokens, at + 1) > at + 1;

    private static bool IsJoint(Tokens tokens, int at) =>
        !tokens[at].Spaced
        && ((tokens.IsDash(at) && (tokens[at + 1].Length > 1 || IsLetterOfName(tokens, at + 1))) || (tokens.IsSign(at, "'’‘ʼ`´′") && !tokens[at + 1].Spaced));
}
