using System.Xml;
using System.Xml.Linq;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Loads JATS and other NLM XML from strangers: no DTD, nothing from outside, bounded in depth and elements.</summary>
internal static class NlmXml
{
    private const int MaxDepth = 200;
    private const int MaxElements = 1_000_000;

    public static bool IsLike(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<") && !start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            && (text.Contains("<ref-list", StringComparison.Ordinal) || text.Contains("<article-meta", StringComparison.Ordinal));
    }

    /// <summary>The root, or in one sentence why there is none.</summary>
    public static (XElement? Root, string Problem) Load(string text)
    {
        try
        {
            if (Excess(text) is { } problem)
                return (null, problem);
            using var reader = Open(text);
            return (XElement.Load(reader, LoadOptions.PreserveWhitespace), "");
        }
        catch (XmlException error)
        {
            return (null, $"The file looks like NLM XML but is not well-formed: line {error.LineNumber}, position {error.LinePosition}.");
        }
    }

    private static string? Excess(string text)
    {
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
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
