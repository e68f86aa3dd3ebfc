namespace EnrichPipeline.Articles.FirstPage;

/// <summary>
/// Accepts the title in a file's properties only if it is the article's: tools leave file names, templates and journal codes there.
/// </summary>
internal static class OwnTitle
{
    private const int FewestWords = 4;
    private const int Longest = 400;

    /// <summary>Null unless the page prints it too.</summary>
    public static string? Of(string? property, HeadText head) =>
        property is { Length: <= Longest } title
        && OneLine.Of(title) is { } line
        && line.Split(' ').Length >= FewestWords
        && head.Prints(line)
            ? line
            : null;

    /// <summary>Of a title that the page sets apart and one that the properties confirm: the longer, for a subtitle; the printed one where
    /// they differ.</summary>
    public static string? Of(string? setApart, string? confirmed)
    {
        if (setApart is null || confirmed is null)
            return setApart ?? confirmed;
        var (printed, told) = (HeadText.Letters(setApart), HeadText.Letters(confirmed));
        return told.Contains(printed, StringComparison.OrdinalIgnoreCase) ? confirmed : setApart;
    }
}
