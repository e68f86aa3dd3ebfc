namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>The default layout of HTML elements: inline, block, or block with a margin.</summary>
internal static class ElementLayout
{
    public static int LineBreaksAround(string name) =>
        name switch
        {
            "p"
            or "h1"
            or "h2"
            or "h3"
            or "h4"
            or "h5"
            or "h6"
            or "ul"
            or "ol"
            or "dl"
            or "table"
            or "blockquote"
            or "pre"
            or "section"
            or "article"
            or "header"
            or "footer"
            or "figure"
            or "hr" => 2,
            "div"
            or "li"
            or "tr"
            or "dt"
            or "dd"
            or "main"
            or "aside"
            or "nav"
            or "address"
            or "center"
            or "body"
            or "tbody"
            or "thead"
            or "caption"
            or "figcaption"
            or "details"
            or "summary"
            or "form"
            or "fieldset"
            or "legend"
            or "option" => 1,
            _ => 0,
        };

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Whether web pages repeat an element once for each reference where they have no list markup.</summary>
    public static bool MayBeListItem(string name) =>
        name is "p" or "div" or "section" or "article" or "aside" or "li" or "cite" or "span" or "blockquote";
}
