namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The letters and digits at the beginning of an article's text, and
/// nothing else, so that a printed title is found across line breaks.</summary>
internal sealed class HeadText(string text)
{
    private const int Reach = 8000;

    private readonly string _letters = Letters(text.AsSpan(0, Math.Min(text.Length, Reach)));

    public bool Prints(string words) => Letters(words) is { Length: > 0 } letters && IndexOf(letters, 0) >= 0;

    /// <summary>Returns the position of the letters at or after a start, or -1.</summary>
    public int IndexOf(string letters, int from) => _letters.IndexOf(letters, from, StringComparison.OrdinalIgnoreCase);

    public static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> letters = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters[length++] = c;
        }

        return letters[..length].ToString();
    }
}
