namespace EnrichPipeline.Citations.Parsing;

/// <summary>A run of letters and digits, or one other character.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, char Sign, bool Spaced)
{
    public int End => Start + Length;

    public bool IsWordLike => Kind is TokenKind.Letters or TokenKind.Mixed;
}

internal enum TokenKind : byte
{
    /// <summary>Before the first or behind the last token.</summary>
    None,
    Letters,
    Digits,

    /// <summary>Letters and digits in one: S24, 605S, e1000100.</summary>
    Mixed,
    Sign,
}
