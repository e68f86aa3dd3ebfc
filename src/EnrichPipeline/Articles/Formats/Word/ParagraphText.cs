using System.Text;
using System.Xml.Linq;
using static EnrichPipeline.Articles.Formats.Word.WordXml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads the visible text of a paragraph: with the results of fields and with insertions, but without deletions.</summary>
internal static class ParagraphText
{
    public static string Of(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString().Trim();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name == W + "t")
                text.Append(child.Value.Replace("\u00AD", "", StringComparison.Ordinal));
            else if (Sign(child) is { } sign)
                text.Append(sign);
            else if (!IsInvisible(child))
                Append(child, text);
        }
    }

    private static char? Sign(XElement child) => child.Name.Namespace != W ? null : child.Name.LocalName switch
    {
        "tab" when child.Parent!.Name == W + "r" => '\t',
        "ptab" => '\t',
        "br" or "cr" => '\n',
        "noBreakHyphen" => '-',
        _ => null,
    };

    // A text box has its own paragraphs, and a fallback repeats the content of the choice.
    private static bool IsInvisible(XElement child) =>
        child.Name.LocalName is "pPr" or "del" or "moveFrom" or "instrText" or "delText" or "txbxContent" or "Fallback" or "rt" or "sdtPr"
        || child.Name == W + "r"
            && child.Element(W + "rPr")?.Element(W + "vanish") is { } hidden
            && (string?)hidden.Attribute(W + "val") is not ("0" or "false");
}
