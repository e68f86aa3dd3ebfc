using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Writes an article as a Word document.</summary>
internal static class DocxWriter
{
    public static byte[] Build(LabelledArticle article, bool numbered)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    new Level(
                        new StartNumberingValue { Val = 1 },
                        new NumberingFormat { Val = NumberFormatValues.Decimal },
                        new LevelText { Val = "%1." }
                    )
                    {
                        LevelIndex = 0,
                    }
                )
                {
                    AbstractNumberId = 0,
                },
                new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }
            );
            main.Document = new Document(
                new Body([
                    Plain(article.Title),
                    .. Enumerable.Range(1, 5).SelectMany(i => (Paragraph[])[Plain($"{i}. Part"), Plain(BodyText.Paragraph)]),
                    Plain("References"),
                    .. article.References.Select(text => numbered ? Numbered(text) : Plain(text)),
                ])
            );
        }

        return stream.ToArray();
    }

    private static Paragraph Plain(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static Paragraph Numbered(string text)
    {
        var paragraph = Plain(text);
        paragraph.PrependChild(
            new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }))
        );
        return paragraph;
    }
}
