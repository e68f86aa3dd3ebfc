namespace EnrichPipeline.Characters;

/// <summary>Distinguishes text from other data that happens to decode as text.</summary>
internal static class TextContent
{
    private const int Sample = 1 << 20;

    /// <summary>Whether there is a NUL anywhere, or more than one control character in a hundred.</summary>
    public static bool LooksBinary(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
            return true;
        var sample = text[..Math.Min(text.Length, Sample)];
        var controls = 0;
        foreach (var c in sample)
        {
            if (IsStrange(c))
                controls++;
        }

        return controls * 100 > sample.Length;
    }

    // Back space, bell and escape turn up in text of old terminals; layout characters are not strange at all.
    private static bool IsStrange(char c) =>
        c is < ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r') or '\uFFFE' or '\uFFFF' or '\uFFFD';
}
