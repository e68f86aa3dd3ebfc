namespace EnrichPipeline.Reading;

/// <summary>The shape of a token, independent of the word: digits, capitals, script and length.</summary>
internal static class WordShape
{
    public const uint Outside = '#';

    private const uint Digits = 1 << 16;
    private const uint Mixed = 2 << 16;
    private const uint EastAsian = 3 << 16;
    private const uint Capitals = 4 << 16;
    private const uint Capitalized = 5 << 16;
    private const uint Small = 6 << 16;
    private const uint Caseless = 7 << 16;

    public static uint Of(TokenList tokens, int at)
    {
        var token = tokens[at];
        var span = tokens.Span(at);
        return token.Kind switch
        {
            TokenKind.Sign => span[0],
            TokenKind.Number => Digits + (uint)Math.Min(span.Length, 5),
            TokenKind.Mixed => Mixed + (char.IsDigit(span[0]) ? 1u : 0),
            _ => OfWord(span),
        };
    }

    /// <summary>Returns the shape without the length of the word.</summary>
    public static uint Kind(uint shape) => shape >> 16 == 0 ? shape : shape & ~0xFFFFu;

    public static bool IsNumeric(uint shape) => shape >> 16 is 1 or 2;

    public static bool IsNumber(uint shape) => shape >> 16 == 1;

    public static bool IsEastAsian(uint shape) => shape >> 16 == 3;

    private static uint OfWord(ReadOnlySpan<char> word)
    {
        var length = (uint)Math.Min(word.Length, 4);
        if (Letters.IsEastAsian(word[0]))
            return EastAsian + length;
        if (!char.IsUpper(word[0]))
            return (char.IsLower(word[0]) ? Small : Caseless) + length;
        foreach (var letter in word)
            if (char.IsLower(letter))
                return Capitalized + length;
        return Capitals + length;
    }
}
