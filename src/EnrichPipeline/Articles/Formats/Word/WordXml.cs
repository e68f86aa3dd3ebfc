using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using EnrichPipeline.Articles.Formats.Xml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Loads the XML of untrusted packages without DTDs and external
/// resources, with limits on depth, elements and attributes.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const int MaxDepth = 300;
    private const int MaxElements = 4_000_000;

    public static XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
            return null;
        Check(part);
        using var reader = Reader(part);
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        if (root.Name.NamespaceName == Strict)
            Rename(root);
        return root;
    }

    public static string? Value(this XElement? element, string child) => (string?)element?.Element(W + child)?.Attribute(W + "val");

    public static int? Number(this XElement? element, string child) => int.TryParse(element.Value(child), out var number) ? number : null;

    // A tree too deep for the stack is refused before it is built.
    private static void Check(OpenXmlPart part)
    {
        using (var text = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read)))
        {
            if (AttributeScan.Problem(text) is { } problem)
                throw new WordExcessException(problem);
        }

        using var reader = Reader(part);
        for (var elements = 0; reader.Read();)
        {
            if (reader.Depth > MaxDepth)
                throw new WordExcessException($"The XML of the Word document is nested deeper than {MaxDepth} elements.");
            if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                throw new WordExcessException($"The XML of the Word document has more than {MaxElements} elements.");
        }
    }

    private static XmlReader Reader(OpenXmlPart part) =>
        XmlReader.Create(
            part.GetStream(FileMode.Open, FileAccess.Read),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            });

    // A "Strict Open XML Document" has the same elements in another namespace.
    private static void Rename(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.NamespaceName == Strict))
        {
            element.Name = W + element.Name.LocalName;
            element.ReplaceAttributes(
                element
                    .Attributes()
                    .Where(attribute => !attribute.IsNamespaceDeclaration)
                    .Select(attribute =>
                        attribute.Name.NamespaceName == Strict
                            ? new XAttribute(W + attribute.Name.LocalName, attribute.Value)
                            : new XAttribute(attribute))
                    .ToList());
        }
    }
}

/// <summary>Thrown when a Word document exceeds a limit; <see cref="WordPackage"/> returns its message.</summary>
internal sealed class WordExcessException(string message) : Exception(message);
