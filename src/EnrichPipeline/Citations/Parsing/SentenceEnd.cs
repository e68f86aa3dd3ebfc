namespace EnrichPipeline.Citations.Parsing;

/// <summary>Tells the end of a sentence from the dot of an abbreviation.</summary>
internal static class SentenceEnd
{
    private const int MostSmallParts = 4;

    private static readonly WordSet _lettered = new(
        "hepatitis vitamin vitamins protein type group class phase influenza concanavalin cyclosporin cyclosporine immunoglobulin toxin haemophilia hemophilia amphotericin "
        + "coenzyme apolipoprotein cytochrome streptococcus streptococci");

    private static readonly WordSet _undotted = new("acta archs annls jl");
    private static readonly WordSet _lower = new("vs cf ca sp spp ssp subsp var nov e.g i.e no vol pp eds");

    /// <summary>Whether the sign at the index ends a sentence and another one may begin behind it.</summary>
    public static bool IsAt(Tokens tokens, int at, int to)
    {
        if (tokens.IsSign(at, "?!"))
            return at + 1 >= to || tokens.IsCapitalized(at + 1) || tokens[at + 1].Kind == TokenKind.Digits || IsCamel(tokens, at + 1);
        if (!tokens.IsSign(at, '.') || at == 0)
            return false;
        return at + 1 >= to || (MayBegin(tokens, at + 1) && !IsAbbreviation(tokens, at - 1));
    }

    /// <summary>Whether a word in small letters belongs to a journal's name: older styles print so what qualifies (<c>Z. anorg. allg. Chem.</c>). E. coli is none of them.</summary>
    public static bool IsSmallPart(Tokens tokens, int at)
    {
        for (var parts = 0; parts < MostSmallParts && IsSmallAbbreviation(tokens, at); parts++)
        {
            if (tokens.IsOneOf(at - 1, _undotted))
                return true;
            at = tokens.IsDash(at - 1) ? at - 3 : at - 2;
            if (!tokens.IsSign(at + 1, '.'))
                return false;
            if (tokens.IsCapitalized(at))
                return tokens[at].Length == 1 ? !EndsInLetter(tokens, at) : JournalWords.Abbreviated.Contains(tokens.Span(at)) || IsBehindOpening(tokens, at);
        }
        return false;
    }

    private static bool MayBegin(Tokens tokens, int at) =>
        tokens.IsCapitalized(at) || tokens.IsSign(at, "“\"‘([") || (tokens[at].Kind is TokenKind.Digits or TokenKind.Mixed && char.IsAsciiDigit(tokens.Span(at)[0]) && tokens[at].Spaced)
        || IsCamel(tokens, at);

    // eLife, mBio
    private static bool IsCamel(Tokens tokens, int at) =>
        tokens[at].Spaced && tokens[at].IsWordLike && tokens[at].Length is > 2 and < 9 && tokens.Span(at)[1..].ContainsAnyInRange('A', 'Z');

    private static bool IsAbbreviation(Tokens tokens, int at)
    {
        if (!tokens[at].IsWordLike)
            return false;
        if (!tokens.IsCapitalized(at))
            return _lower.Contains(tokens.Span(at)) || IsSmallPart(tokens, at);
        if (tokens[at].Length == 1)
            return !EndsInLetter(tokens, at);
        if (IsAcronym(tokens, at) && !IsAcronym(tokens, at + 2))
            return false;
        return JournalWords.Abbreviated.Contains(tokens.Span(at)) || IsInChain(tokens, at);
    }

    private static bool IsAcronym(Tokens tokens, int at) =>
        tokens[at].IsWordLike && tokens[at].Length > 1 && !tokens.Span(at).ContainsAnyInRange('a', 'z');

    // "vitamin D. J. Nutr.": a capital behind a word in small letters belongs to it, and behind some words in any ("Hepatitis B. Lancet").
    private static bool EndsInLetter(Tokens tokens, int at) =>
        tokens.IsOneOf(at - 1, _lettered)
        || (tokens.IsSmall(at - 1) && !tokens.IsOneOf(at - 1, Vocabulary.Connectors))
        || tokens.IsDash(at - 1);

    // "Mol. Cell. Biol.": a whole word with a dot of its own between abbreviated ones.
    private static bool IsInChain(Tokens tokens, int at) =>
        IsBehindOpening(tokens, at) || (tokens.IsSign(at - 1, '.') && IsSmallPart(tokens, at - 2));

    private static bool IsBehindOpening(Tokens tokens, int at) =>
        tokens.IsSign(at - 1, '.') && tokens[at - 2].Kind == TokenKind.Letters && tokens.IsCapitalized(at - 2)
        && (tokens.IsWord(at - 2, "j") || (tokens[at - 2].Length > 1 && JournalWords.Abbreviated.Contains(tokens.Span(at - 2))));

    private static bool IsSmallAbbreviation(Tokens tokens, int at) =>
        tokens.IsSmall(at) && (tokens.IsOneOf(at, JournalWords.Abbreviated) || tokens.IsOneOf(at, JournalWords.Small));
}
