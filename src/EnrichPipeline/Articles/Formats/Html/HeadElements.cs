using AngleSharp.Dom;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Finds the meta tags and scripts of a web page, including those outside its head.</summary>
internal static class HeadElements
{
    public static IReadOnlyList<IElement> Of(IDocument document)
    {
        var found = new List<IElement>();
        var open = new Stack<INode>([document]);
        while (open.TryPop(out var node))
        {
            if (node is IElement { LocalName: "meta" or "script" } element)
                found.Add(element);
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                if (node.ChildNodes[i] is IElement child)
                    open.Push(child);
            }
        }

        return found;
    }
}
