using System.Globalization;
using EnrichPipeline.Articles.Formats.Plain;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Reads an article from the text layer of a PDF.</summary>
internal sealed class PdfArticle : IArticleFormat
{
    private const int MinLettersOnPage = 20;
    private const int LooseHeader = 1024;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (!IsPdf(file))
            return null;
        var pdf = PdfText.Of(file.Bytes);
        return (pdf.Problem ?? Unusable(pdf)) is { } problem
            ? ArticleReadResult.Failed(problem)
            : Complete(pdf, PlainText.Read(file, pdf.Text, pdf.Properties, pdf.Aside));
    }

    // Acrobat accepts the header anywhere in the first 1,024 bytes, but a text file may mention it there, too.
    private static bool IsPdf(DroppedFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes.StartsWith("%PDF-"u8) || bytes[..Math.Min(bytes.Length, LooseHeader)].IndexOf("%PDF-"u8) > 0 && file.Text is null;
    }

    private static string? Unusable(PdfText pdf)
    {
        var (letters, strange) = (0L, 0L);
        foreach (var c in pdf.Text)
        {
            if (char.IsLetterOrDigit(c))
                letters++;
            else if (!char.IsWhiteSpace(c)
                && (
                    char.IsControl(c)
                    || c is '\uFFFD'
                    || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                strange++;
        }

        return strange > letters ? "The text of the PDF cannot be read: its fonts do not say which letters they show."
            : letters >= MinLettersOnPage * Math.Max(1, pdf.Pages) || letters > 20_000 ? null
            : pdf.Unreadable.Count > 0 ? $"The PDF is damaged: page {pdf.Unreadable[0].Number} cannot be read."
            : "The PDF has no text layer: it looks scanned, and needs text recognition first.";
    }

    // A damaged page before the list does no harm; one after the list's beginning may have held references.
    private static ArticleReadResult Complete(PdfText pdf, ArticleReadResult reading)
    {
        var lost = reading.Article is { } article
            ? pdf.Unreadable.FirstOrDefault(page => page.Offset >= article.References[0].Offset).Number
            : pdf.Unreadable.Select(page => page.Number).FirstOrDefault();
        return lost > 0
            ? ArticleReadResult.Failed($"Page {lost} of the PDF is damaged and may have held references.")
            : reading;
    }
}
