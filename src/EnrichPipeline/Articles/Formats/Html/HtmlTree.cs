using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Parses untrusted web pages: no scripts run, nothing is loaded, and the depth and number of elements are limited.</summary>
internal static class HtmlTree
{
    private const int MaxDepth = 1000;
    private const int MaxElements = 2_000_000;

    /// <summary>Returns the document, or null if it exceeds the limits.</summary>
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

    /// <summary>Thrown in the parser's callback when a web page has too many
    /// elements, because the parser cannot be stopped in another way.</summary>
    private sealed class TooManyElementsException : Exception;
}
