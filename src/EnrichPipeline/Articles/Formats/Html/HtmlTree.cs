using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Parses untrusted pages: no scripts run, nothing is loaded, depth and number of elements are bounded.</summary>
internal static class HtmlTree
{
    private const int MaxDepth = 1000;
    private const int MaxElements = 2_000_000;

    /// <summary>Null where the page is nested or tagged beyond all reason.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        if (NestingScan.Depth(html, MaxDepth) > MaxDepth)
            return null;
        var elements = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) =>
            {
                if (++elements > MaxElements)
                    throw new TooManyElementsException();
            },
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    /// <summary>
    /// Thrown inside the parser's callback when a page has too many elements, since the parser cannot be stopped in another way.
    /// </summary>
    private sealed class TooManyElementsException : Exception;
}
