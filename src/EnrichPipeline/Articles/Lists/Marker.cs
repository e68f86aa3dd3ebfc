namespace EnrichPipeline.Articles.Lists;

/// <summary>How a list prints its numbers.</summary>
internal enum MarkerStyle : byte
{
    /// <summary><c>[1]</c></summary>
    Brackets,

    /// <summary><c>(1)</c></summary>
    Parentheses,

    /// <summary><c>1.</c>, also doubled as <c>1. 1.</c></summary>
    Dot,

    /// <summary><c>1)</c></summary>
    ClosingParenthesis,

    /// <summary><c>1</c> before a space, or raised before the first letter</summary>
    Bare,
}

/// <summary>A place where an entry might begin: its number as printed, and where the text after it begins.</summary>
internal readonly record struct Marker(int Number, MarkerStyle Style, int Start, int LabelEnd, int TextStart, bool AtLineStart);
