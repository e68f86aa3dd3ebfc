using AngleSharp.Dom;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Decides which elements of a web page are skipped: scripts, navigation, text for screen readers, hidden boxes.</summary>
internal static class Visibility
{
    private static readonly HashSet<string> Machinery = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "svg", "object", "embed", "audio", "video", "canvas", "select", "textarea",
        "input", "head", "button", "datalist",
    };

    private static readonly HashSet<string> HiddenClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader-only", "u-visually-hidden",
        "offscreen", "tooltip", "popover", "popup", "hovercard", "modal", "mw-cite-backlink", "mw-editsection", "noprint",
    };

    public static bool IsNeverShown(IElement element) => Machinery.Contains(element.LocalName);

    public static bool IsHidden(IElement element) =>
        element.LocalName is "nav" or "aside" && !IsBibliography(element)
        || IsConcealed(element)
        || element.GetAttribute("role") is "tooltip" or "dialog" or "navigation" or "search" or "banner" or "complementary"
        || element.ClassName is { Length: > 0 and < 1000 } classes && HasHiddenClass(classes);

    public static bool IsBibliography(IElement element) =>
        element.GetAttribute("role") is "doc-bibliography" or "doc-endnotes" or "doc-biblioentry";

    // Lists are never taken for hidden, because web pages fold long ones until the reader unfolds them.
    private static bool IsConcealed(IElement element) =>
        element.LocalName is not ("li" or "ol" or "ul")
        && (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsStyledAway(element.GetAttribute("style")));

    private static bool IsStyledAway(string? style) =>
        style is not null
        && style.Replace(" ", "", StringComparison.Ordinal) is var plain
        && (
            plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool HasHiddenClass(string classes)
    {
        var lookup = HiddenClasses.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in classes.AsSpan().Split(' '))
        {
            if (lookup.Contains(classes.AsSpan()[part]))
                return true;
        }

        return false;
    }
}
