namespace EnrichPipeline.Characters;

/// <summary>Distinguishes text from other data that happens to decode as text.</summary>
internal static class TextContent
{
    private const int Sample = 1 << 20;

    /// <summary>
    /// Whether the text contains a NUL, or more than one control or invalid character in a hundred within its first million characters.
    /// </summary>
    public static bool LooksBinary(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
            return true;
        var sample = text[..Math.Min(text.Length, Sample)];
        var controls = 0;
        foreach (var c in sample)
        {
            if (IsControlOrInvalid(c))
                controls++;
        }

        return controls * 100 > sample.Length;
    }

    // Tabs and line breaks are layout. Other control characters are only tolerated: text from old terminals can contain a few
    // backspaces, bells and escapes.
    private static bool IsControlOrInvalid(char c) =>
        c is < ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r') or '\uFFFE' or '\uFFFF' or '\uFFFD';
}
