namespace EnrichPipeline.Articles;

/// <summary>The root element of marked-up text, found after the XML declaration, comments and document type.</summary>
/// <param name="Name">The lower-case name of the element without its prefix, or null if the text does not begin with a tag.</param>
/// <param name="HasHtmlDoctype">Whether the document type is HTML.</param>
internal readonly record struct MarkupRoot(string? Name, bool HasHtmlDoctype)
{
    private const int LongestName = 60;

    public static MarkupRoot Of(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart().TrimStart('\uFEFF');
        var hasHtmlDoctype = false;
        while (true)
        {
            rest = rest.TrimStart();
            var skip = rest switch
            {
                ['<', '!', '-', '-', ..] => After(rest, "-->"),
                ['<', '?', ..] => After(rest, ">"),
                ['<', '!', ..] => AfterDocumentType(rest),
                _ => 0,
            };
            if (skip == 0)
                return new MarkupRoot(NameOf(rest), hasHtmlDoctype);
            hasHtmlDoctype |= rest.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase);
            rest = rest[skip..];
        }
    }

    private static int After(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : text.Length;

    // An internal subset contains declarations, whose brackets do not end the document type.
    private static int AfterDocumentType(ReadOnlySpan<char> text)
    {
        var subset = text.IndexOf('[');
        var end = text.IndexOf('>');
        if (subset < 0 || end < subset)
            return end < 0 ? text.Length : end + 1;
        var close = text[subset..].IndexOf(']');
        return close < 0 ? text.Length : subset + close + After(text[(subset + close)..], ">");
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '<' || !char.IsLetter(text[1]))
            return null;
        var end = 1;
        while (end < text.Length && end < LongestName && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'))
            end++;
        var name = text[1..end];
        return name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }
}
