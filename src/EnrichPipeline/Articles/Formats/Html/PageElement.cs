using AngleSharp.Dom;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>An element and the range of the web page's text that it shows.</summary>
/// <param name="Parent">The index of the parent element, or -1.</param>
internal sealed record PageElement(IElement Element, int Parent, int Start)
{
    public string Name => Element.LocalName;

    public int End { get; set; }

    /// <summary>The index of the first element after this one and everything inside it.</summary>
    public int NextOutside { get; set; }
}
