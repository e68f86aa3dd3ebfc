using System.Text;
using System.Xml.Linq;
using EnrichPipeline.Articles.FirstPage;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Finds NLM elements, regardless of namespace, and returns their printed text.</summary>
internal static class NlmText
{
    public static IEnumerable<XElement> Named(this XElement? element, string name) =>
        element?.Descendants().Where(child => child.Name.LocalName == name) ?? [];

    public static string? First(this XElement? element, string name) =>
        element.Named(name).Select(Of).FirstOrDefault(text => text.Length > 0);

    /// <summary>Returns all text of an element on one line, without footnote marks, and with spaces between blocks.</summary>
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XElement { Name.LocalName: "p" or "title" or "sec" or "break" or "given-names" }
                || node is XElement own && TouchesOther(own))
                text.Append(' ');
            else if (node is XText words && node.Parent is { } parent && !IsMark(parent, element))
                text.Append(words.Value);
        }

        return OneLine.Of(text.ToString());
    }

    // In print, there is a space between adjacent elements: "<italic>Nat.
    // Methods</italic><bold>16</bold>". Raised and lowered text has none.
    private static bool TouchesOther(XElement element) =>
        element.PreviousNode is XElement before
        && !IsRaised(before)
        && !IsRaised(element)
        && element.Value.Length > 0
        && before.Value.Length > 0;

    private static bool IsRaised(XElement element) => element.Name.LocalName is "sub" or "sup" or "xref" or "sc";

    private static bool IsMark(XElement parent, XElement element) =>
        parent
            .AncestorsAndSelf()
            .TakeWhile(above => above != element)
            .Any(above => above.Name.LocalName is "xref" or "fn" || IsHiddenId(above));

    // An id without a word or address before it ("PMID: ", "doi.org/") is meant for machines and would run into the page numbers.
    private static bool IsHiddenId(XElement element) =>
        element.Name.LocalName == "pub-id"
        && (
            (element.PreviousNode as XText)?.Value.TrimEnd() is not { Length: > 0 } before
            || !(before[^1] is ':' or '/' || char.IsLetter(before[^1])));
}
