using AngleSharp.Dom;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>An element and the range of the page's text that it shows.</summary>
/// <param name="Parent">Index of the element around it, or -1.</param>
internal sealed record PageElement(IElement Element, int Parent, int Start)
{
    public string Name => Element.LocalName;

    public int End { get; set; }

    /// <summary>Index of the first element behind all that it holds.</summary>
    public int After { get; set; }
}
