using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads an article from a Word document (DOCX), and refuses other Office and ZIP files with the name of their format.</summary>
internal sealed class WordArticle : IArticleFormat
{
    private const string Old =
        "The file is an Office document of the old binary kind (.doc, .xls, .ppt) or a protected one: save it as .docx without a password.";

    public ArticleReadResult? Read(DroppedFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return ArticleReadResult.Failed(Old);
        return bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? Packed(file) : null;
    }

    private static ArticleReadResult Packed(DroppedFile file)
    {
        if (ZipCheck.Problem(file.Bytes) is { } unfit)
            return ArticleReadResult.Failed(unfit);
        if (WordPackage.Open(file.Bytes, out var package) is { } problem)
            return ArticleReadResult.Failed(problem);
        var text = new WordText(package!);
        var own = package!.Properties with { TypographicTitle = WordTitle.Of(package) };
        var reading = PlainText.Read(file, text.Body(), own);
        var citations = WordCitations.Of(package);
        if (citations.Printed(text) is { Count: > 0 } printed)
            return ArticleReadResult.Of(new Article(file.Name, file.Version, reading.Article?.Metadata ?? new ArticleMetadata(),
                printed)
            { Lists = [new ListReason(ListKind.Tagged, 1, printed.Count) { Tag = "bibliography field" }] });
        if (!reading.Succeeded && text.BodyWithNotes() is { } whole)
            reading = PlainText.Read(file, whole, own);
        return !reading.Succeeded && citations.Items is { Count: > 0 } items
            ? Bibliography.Read(file, "Word document", "citation field", items) : reading;
    }
}
