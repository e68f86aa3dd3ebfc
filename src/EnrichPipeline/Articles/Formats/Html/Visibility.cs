using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Decides which elements of a web page are skipped: scripts, navigation, text for screen readers, hidden boxes.</summary>
internal static class Visibility
{
    private const int LongestFooter = 1000;

    private static readonly HashSet<string> _neverShown = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "svg", "object", "embed", "audio", "video", "canvas", "select", "textarea",
        "input", "head", "button", "datalist",
    };

    private static readonly HashSet<string> _hiddenClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader-only", "u-visually-hidden",
        "offscreen", "tooltip", "popover", "popup", "hovercard", "modal", "mw-cite-backlink", "mw-editsection", "noprint",
        // Links of pandoc, Sphinx and others back to the text, and to a heading itself.
        "backrefs", "footnote-back", "footnote-backref", "reversefootnote", "headerlink",
    };

    private static readonly HashSet<string> _noteClasses = new(StringComparer.OrdinalIgnoreCase) { "footnote", "footnote-list" };

    private static readonly HashSet<string> _codeClasses = new(StringComparer.OrdinalIgnoreCase) { "highlight", "sourceCode", "doctest" };

    public static bool IsNeverShown(IElement element) =>
        _neverShown.Contains(element.LocalName) || IsPageFooter(element) || IsCode(element);

    public static bool IsHidden(IElement element) =>
        element.LocalName is "nav" or "aside" && !ElementNames.IsBibliography(element) && !HasClass(element, _noteClasses)
        || IsConcealed(element)
        || element.GetAttribute("role") is "tooltip" or "dialog" or "navigation" or "search" or "banner" or "complementary"
        || HasClass(element, _hiddenClasses);

    // Lists are never taken for hidden, because web pages fold long ones until the reader unfolds them.
    private static bool IsConcealed(IElement element) =>
        element.LocalName is not ("li" or "ol" or "ul")
        && (element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
            || IsHiddenByStyle(element.GetAttribute("style")));

    private static bool IsHiddenByStyle(string? style) =>
        style is not null
        && style.Replace(" ", "", StringComparison.Ordinal) is var plain
        && (
            plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    // A longer footer, one with a heading of references, and that of an article or a section may hold references.
    private static bool IsPageFooter(IElement element) =>
        (element is { LocalName: "footer", ParentElement.LocalName: not ("article" or "section" or "blockquote") }
            || element.GetAttribute("role") == "contentinfo")
        && element.TextContent.Length < LongestFooter
        && !element.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Any(heading => ReferenceHeadings.IsHeading(heading.TextContent));

    private static bool IsCode(IElement element) =>
        element.LocalName == "pre"
        && (element.ParentElement is { } parent && HasClass(parent, _codeClasses)
            || element.Children is [{ LocalName: "code" }])
        && !IsReference(element.TextContent);

    // Some manuals print references as if they were code.
    private static bool IsReference(string text) => ListCheck.IsLike(text) && StartReader.IsSureName(StartReader.Of(text));

    private static bool HasClass(IElement element, HashSet<string> names)
    {
        if (element.ClassName is not { Length: > 0 and < 1000 } classes)
            return false;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in classes.AsSpan().Split(' '))
        {
            if (lookup.Contains(classes.AsSpan()[part]))
                return true;
        }

        return false;
    }
}
