using System.Buffers;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads a volume as it is printed, with or without its label.</summary>
internal static class VolumeReader
{
    private static readonly SearchValues<char> _romanLetters = SearchValues.Create("IVXLCivxlc");

    /// <summary>What was read: the index at which the number begins and the one behind it, and whether it had a label.</summary>
    public readonly record struct Result(int Start, int Next, bool Labelled);

    public static Result? Read(Tokens tokens, int at)
    {
        var start = SkipLabel(tokens, at);
        var labelled = start > at;
        var end = NumberEnd(tokens, start, labelled);
        return end == start ? null : new Result(start, end, labelled);
    }

    /// <summary>"v. 12" of English and Portuguese, "t. 12" and "т. 12" of French and Russian styles.</summary>
    public static bool IsShortLabel(Tokens tokens, int at) =>
        (tokens.IsWord(at, "v") || tokens.IsWord(at, "t") || tokens.IsWord(at, "т")) && tokens.IsSign(at + 1, '.');

    private static int SkipLabel(Tokens tokens, int at) =>
        tokens.IsOneOf(at, Vocabulary.VolumeLabels) || IsShortLabel(tokens, at)
            ? at + (tokens.IsSign(at + 1, '.') ? 2 : 1)
            : at;

    private static int NumberEnd(Tokens tokens, int at, bool labelled)
    {
        if (labelled && tokens[at].Kind == TokenKind.Letters && IsRoman(tokens.Span(at)))
            return at + 1;
        if (IsRomanBeforePages(tokens, at))
            return at + 1;
        if (!tokens.IsDigits(at, labelled ? 6 : 4) && !IsLettered(tokens, at))
            return at;
        return IsDouble(tokens, at) ? at + 3 : at + 1;
    }

    // B59, 45A, AC19: a letter or two beside at most four digits.
    private static bool IsLettered(Tokens tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Mixed || tokens[at].Length > 6)
            return false;
        var digits = tokens.Span(at).Trim("ABCDEFGHIJKLMNOPQRSTUVWXYZab");
        return digits.Length is > 0 and <= 4 && tokens[at].Length - digits.Length <= 2 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    // Double volumes (30-31:45, 93/94 (2)) count as such only where an issue or pages follow at once.
    private static bool IsDouble(Tokens tokens, int at) =>
        (tokens.IsDash(at + 1) || tokens.IsSign(at + 1, '/')) && !tokens[at + 1].Spaced
        && tokens.IsDigits(at + 2, 4) && !tokens[at + 2].Spaced
        && tokens[at + 2].Length <= tokens[at].Length
        && (tokens.IsSign(at + 3, "(:") || (tokens.IsSign(at + 3, ',') && PagesReader.Read(tokens, at + 4) is { IsRange: true }));

    // "Lancet, ii, 81-84"
    private static bool IsRomanBeforePages(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: < 6 } && IsRoman(tokens.Span(at))
        && tokens.IsSign(at + 1, ",:") && PagesReader.Read(tokens, at + 2) is { IsRange: true };

    private static bool IsRoman(ReadOnlySpan<char> token) => token.Length <= 8 && !token.ContainsAnyExcept(_romanLetters);
}
