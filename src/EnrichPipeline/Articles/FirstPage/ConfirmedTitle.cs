namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Accepts the title in a file's properties only if the text prints it,
/// because tools leave file names, templates and journal codes there.</summary>
internal static class ConfirmedTitle
{
    private const int MinWords = 4;
    private const int Longest = 400;

    /// <summary>Returns the title on one line, or null if it is too short or too long, or if the text does not print it.</summary>
    public static string? Of(string? property, HeadText head) =>
        property is { Length: <= Longest } title
        && OneLine.Of(title) is { } line
        && line.Split(' ').Length >= MinWords
        && head.Prints(line)
            ? line
            : null;

    /// <summary>Returns the confirmed title of the properties if it contains the typographic one, for it may add a subtitle; otherwise the
    /// typographic one. If one of them is null, returns the other.</summary>
    public static string? Of(string? typographic, string? confirmed)
    {
        if (typographic is null || confirmed is null)
            return typographic ?? confirmed;
        var (printed, told) = (HeadText.Letters(typographic), HeadText.Letters(confirmed));
        return told.Contains(printed, StringComparison.OrdinalIgnoreCase) ? confirmed : typographic;
    }
}
