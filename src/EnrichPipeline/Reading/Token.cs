namespace EnrichPipeline.Reading;

/// <summary>A word, a number, or one other character of a text.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, bool Spaced, uint Hash, WordFlags Flags)
{
    public int End => Start + Length;

    public bool IsWordLike => Kind != TokenKind.Sign;

    public bool Has(WordFlags flags) => (Flags & flags) != 0;
}

internal enum TokenKind : byte
{
    /// <summary>Punctuation, or any other character that is neither letter nor digit.</summary>
    Sign,
    Word,
    Number,

    /// <summary>Letters and digits in one token: S24, 605S, e1000100.</summary>
    Mixed,
}
