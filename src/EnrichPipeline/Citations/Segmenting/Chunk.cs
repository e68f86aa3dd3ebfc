using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>
/// The tokens between two punctuation marks. Bits describe them: the flags of the words, their number, and what kind of words they are.
/// </summary>
internal readonly struct Chunk
{
    public const ulong Nothing = 1UL << 63;

    private const WordFlags Kept = (WordFlags)((1UL << 26) - 1) & ~(WordFlags.And | WordFlags.Connector | WordFlags.Particle);
    private const int LengthAt = 27;
    private const int SmallAt = 35;
    private const int InitialsAt = 40;
    private const ulong NameLike = 1UL << 44;
    private const ulong Digits = 1UL << 45;

    private Chunk(ulong bits, int length, int first, int last) => (Bits, Length, First, Last) = (bits, length, first, last);

    public ulong Bits { get; }

    public int Length { get; }

    public int First { get; }

    public int Last { get; }

    public bool HasWords => Length > 0;

    public bool IsNameLike => (Bits & NameLike) != 0;

    public bool Has(WordFlags flags) => (Bits & (ulong)flags) != 0;

    public static Chunk Of(TokenList tokens, int first, int last)
    {
        var (bits, length, letters, small, initials) = (0UL, 0, 0, 0, 0);
        for (var at = first; at <= last; at++)
        {
            var token = tokens[at];
            if (!token.IsWordLike)
                continue;
            length++;
            bits |= (ulong)(token.Flags & Kept) | (token.Kind == TokenKind.Number ? Digits : 0);
            if (!char.IsLetter(tokens.Text[token.Start]))
                continue;
            letters++;
            small += char.IsLower(tokens.Text[token.Start]) ? 1 : 0;
            initials += token.Length <= 2 && char.IsUpper(tokens.Text[token.Start]) && char.IsUpper(tokens.Text[token.End - 1]) ? 1 : 0;
        }
        if (length > 0)
            bits |= Measures(length, letters, small, initials);
        return new Chunk(bits, length, first, last);
    }

    private static ulong Measures(int length, int letters, int small, int initials) =>
        (1UL << (LengthAt + (length < 8 ? Math.Min(length, 4) : 5)))
        | (1UL << (SmallAt + (letters == 0 ? 0 : Math.Min(3, 4 * small / letters))))
        | (initials > 0 ? 1UL << (InitialsAt + Math.Min(initials, 3)) : 0)
        | (initials > 0 && initials + 1 >= letters ? NameLike : 0);
}
