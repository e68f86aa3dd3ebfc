using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EnrichPipeline.Tests.Articles.Formats.Word;

/// <summary>Makes small Word documents.</summary>
internal static class WordFile
{
    public static byte[] Of(params OpenXmlElement[] body) => Of(null, body);

    /// <summary>Returns a document with one automatic list (number 1) of the given label pattern.</summary>
    public static byte[] Of(string? pattern, OpenXmlElement[] body, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            if (pattern is not null)
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering(pattern);
            more?.Invoke(main);
            main.Document = new Document(new Body(body));
        }

        return stream.ToArray();
    }

    public static Paragraph Plain(string text) => new(Run(text));

    public static Paragraph Listed(string text, int list = 1) =>
        new(
            new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })),
            Run(text)
        );

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Numbering Numbering(string pattern) =>
        new(
            new AbstractNum(
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Decimal },
                    new LevelText { Val = pattern }
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 7,
            },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 }
        );
}
