namespace EnrichPipeline.Cli.Output;

/// <summary>Makes text from files and services safe for a terminal.</summary>
internal static class PlainText
{
    /// <summary>Replaces control characters and direction overrides, which could alter the display, by spaces.</summary>
    public static string Of(string text) =>
        text.Any(IsUnfit) ? new string([.. text.Select(c => IsUnfit(c) ? ' ' : c)]) : text;

    /// <summary>Shortens a text that is too long and appends an ellipsis.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    private static bool IsUnfit(char c) =>
        char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
