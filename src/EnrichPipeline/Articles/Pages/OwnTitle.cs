namespace EnrichPipeline.Articles.Pages;

/// <summary>The title that a file's own properties give, where it is the article's: tools leave file names, templates and journal codes there.</summary>
internal static class OwnTitle
{
    private const int FewestWords = 4;
    private const int Longest = 400;
    private const int Head = 8000;

    /// <summary>Null unless the text begins with it too.</summary>
    public static string? Of(string? property, string text)
    {
        if (property is not { Length: <= Longest } title || OneLine.Of(title) is not { } line || line.Split(' ').Length < FewestWords)
            return null;
        return Letters(text.AsSpan(0, Math.Min(text.Length, Head))).Contains(Letters(line), StringComparison.OrdinalIgnoreCase) ? line : null;
    }

    private static string Letters(ReadOnlySpan<char> text)
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
