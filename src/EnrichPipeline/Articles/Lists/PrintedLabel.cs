namespace EnrichPipeline.Articles.Lists;

/// <summary>The printed forms of a label.</summary>
internal enum LabelKind : byte
{
    None,

    /// <summary><c>[1]</c>, also in the brackets of East Asian typesetting</summary>
    Brackets,

    /// <summary><c>(1)</c></summary>
    Parentheses,

    /// <summary><c>1.</c></summary>
    Dot,

    /// <summary><c>1)</c>, <c>1-</c>, <c>1/</c></summary>
    ClosingParenthesis,

    /// <summary><c>1</c> before a blank</summary>
    Bare,

    /// <summary><c>1</c> immediately before a letter</summary>
    Glued,

    /// <summary><c>#1</c>, <c>№ 1</c>, <c>R1.</c>, <c>[S1]</c>, <c>①</c></summary>
    Prefixed,

    /// <summary><c>(iv)</c>, <c>[iv]</c>, <c>iv</c> before a blank</summary>
    Roman,

    /// <summary><c>a)</c></summary>
    Letter,

    /// <summary><c>[ABC+16]</c>, <c>[Abadi et al., 2016]</c></summary>
    Key,

    /// <summary><c>[^1]:</c> of Markdown</summary>
    Footnote,

    /// <summary><c>•</c>, <c>*</c> or a dash</summary>
    Bullet,
}

/// <summary>A label at the beginning of a line: its range, and the start of the text after it.</summary>
internal readonly record struct PrintedLabel(LabelKind Kind, int Number, int Start, int End, int TextStart)
{
    public bool IsNumber => Kind is >= LabelKind.Brackets and <= LabelKind.Letter;

    /// <summary>Whether one such label is enough to tell an entry from a sentence that begins with a number.</summary>
    public bool IsSure => Kind is LabelKind.Brackets or LabelKind.Key or LabelKind.Footnote or LabelKind.Prefixed;
}
