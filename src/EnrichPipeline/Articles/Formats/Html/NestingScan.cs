namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Measures how deep the tags of a web page are nested without parsing
/// it, because parsers take quadratic time over very deep ones.</summary>
internal static class NestingScan
{
    // Void elements, and those that browsers close automatically.
    private static readonly HashSet<string> _notNesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "p", "li", "dt",
        "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "html", "head", "body",
    };

    /// <summary>Returns the greatest depth, or one more than the limit as soon as the limit is exceeded.</summary>
    public static int Depth(ReadOnlySpan<char> html, int limit)
    {
        var names = _notNesting.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (var at = 0; Next(html, at) is >= 0 and var open; at = open + 1)
        {
            var closing = open + 1 < html.Length && html[open + 1] == '/';
            var name = NameAt(html, open + (closing ? 2 : 1));
            if (name.IsEmpty || names.Contains(name))
                continue;
            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
            if (deepest > limit)
                return limit + 1;
            if (!closing
                && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                open = AfterRaw(html, open, name);
        }

        return deepest;
    }

    private static int Next(ReadOnlySpan<char> html, int at) =>
        at >= html.Length ? -1 : html[at..].IndexOf('<') is >= 0 and var found ? at + found : -1;

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
            end++;
        return start < html.Length && char.IsAsciiLetter(html[start]) ? html[start..end] : [];
    }

    private static int AfterRaw(ReadOnlySpan<char> html, int open, ReadOnlySpan<char> name)
    {
        var end = html[open..]
            .IndexOf(name[0] is 's' or 'S' && name.Length == 6 ? "</script" : "</style", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : open + end - 1;
    }
}
