using System.Xml.Linq;
using EnrichPipeline.Articles.FirstPage;
using static EnrichPipeline.Articles.Formats.Word.WordXml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads the title from the paragraphs at the beginning of a document that have Word's title style.</summary>
internal static class WordTitle
{
    private const int Reach = 30;
    private const int Longest = 400;

    public static string? Of(WordPackage package)
    {
        var styles =
            package
                .Styles?.Elements(W + "style")
                .Where(style => string.Equals(style.Value("name"), "title", StringComparison.OrdinalIgnoreCase))
                .Select(style => (string?)style.Attribute(W + "styleId"))
                .OfType<string>()
                .ToHashSet()
            ?? [];
        var titles = package
            .Document.Descendants(W + "p")
            .Take(Reach)
            .SkipWhile(paragraph => !IsTitle(paragraph, styles))
            .TakeWhile(paragraph => IsTitle(paragraph, styles));
        return OneLine.Of(string.Join(' ', titles.Select(ParagraphText.Of))) is { Length: > 0 and <= Longest } title ? title : null;
    }

    private static bool IsTitle(XElement paragraph, HashSet<string> styles) =>
        paragraph.Element(W + "pPr").Value("pStyle") is { } style && (styles.Count == 0 ? style == "Title" : styles.Contains(style));
}
