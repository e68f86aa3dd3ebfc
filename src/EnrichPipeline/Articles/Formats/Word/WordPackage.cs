using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using EnrichPipeline.Articles.FirstPage;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>The parts of a Word document from which an article is read. Nothing outside the package is loaded.</summary>
internal sealed record WordPackage(
    XElement Document, XElement? Styles, XElement? Numbering, XElement? Footnotes, XElement? Endnotes, FileProperties Properties)
{
    /// <summary>The sources that Word itself keeps in the document, or null if there are none.</summary>
    public XElement? Sources { get; private init; }

    private const string Damaged = "The Word document is damaged: its text cannot be read.";

    /// <summary>Opens a document, or returns one sentence that says why it cannot be opened. Returns null on success.</summary>
    public static string? Open(ReadOnlyMemory<byte> bytes, out WordPackage? package)
    {
        package = null;
        try
        {
            using var document = WordprocessingDocument.Open(ZipCheck.Stream(bytes), isEditable: false);
            if (document.MainDocumentPart is not { } main)
                return "The file is an Office package without a Word document in it.";
            package = new WordPackage(
                WordXml.Load(main)!,
                WordXml.Load(main.StyleDefinitionsPart),
                WordXml.Load(main.NumberingDefinitionsPart),
                WordXml.Load(main.FootnotesPart),
                WordXml.Load(main.EndnotesPart),
                WordProperties.Of(document))
            {
                Sources = main.CustomXmlParts.Select(part => WordXml.Load(part)).FirstOrDefault(part => part?.Name.LocalName == "Sources"),
            };
            return null;
        }
        catch (WordExcessException error)
        {
            return error.Message;
        }
        catch (Exception error)
            when (error
                    is OpenXmlPackageException
                        or XmlException
                        or IOException
                        or InvalidDataException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
                        or KeyNotFoundException)
        {
            return Damaged;
        }
    }
}
