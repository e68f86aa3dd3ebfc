using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Loads untrusted JATS and other NLM XML without its DTD and external
/// resources, with limits on depth, elements and attributes.</summary>
internal static partial class NlmXml
{
    private const int MaxDepth = 200;
    private const int MaxElements = 1_000_000;

    public static bool IsLike(string text) =>
        MarkupRoot.Of(text) is { Name: not (null or "html" or "tei"), HasHtmlDoctype: false } && FormatTags().IsMatch(text);

    /// <summary>Returns the root element, or one sentence that says why there is none.</summary>
    public static (XElement? Root, string Problem) Load(string text)
    {
        text = NamedEntities.Replaced(text);
        try
        {
            if (ExceededLimit(text) is { } problem)
                return (null, problem);
            using var reader = Open(text);
            return (XElement.Load(reader, LoadOptions.PreserveWhitespace), "");
        }
        catch (XmlException error)
        {
            return (
                null,
                $"The file looks like the XML of an article but is not well-formed: line {error.LineNumber}, position {error.LinePosition}."
            );
        }
    }

    private static string? ExceededLimit(string text)
    {
        if (AttributeScan.Problem(new StringReader(text)) is { } problem)
            return problem;
        using var reader = Open(text);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                return $"The XML is nested deeper than {MaxDepth} elements.";
            if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                return $"The XML has more than {MaxElements} elements.";
        }

        return null;
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        CheckCharacters = false,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    [GeneratedRegex(
        @"<(?:[\w.-]+:)?(?:ref-list|article-meta|book-meta|mixed-citation|element-citation|nlm-citation)[\s>/]",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex FormatTags();
}
