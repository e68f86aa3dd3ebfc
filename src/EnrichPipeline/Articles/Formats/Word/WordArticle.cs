namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads an article from a Word document (DOCX), and says what other packed files are.</summary>
internal sealed class WordArticle : IArticleFormat
{
    private const string Old = "The file is an Office document of the old binary kind (.doc, .xls, .ppt) or a protected one: save it as .docx without a password.";

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
        var own = package!.Own with { SetApart = WordTitle.Of(package) };
        var reading = PlainText.Read(file, text.Body(), own);
        return !reading.Succeeded && text.BodyWithNotes() is { } whole ? PlainText.Read(file, whole, own) : reading;
    }
}
