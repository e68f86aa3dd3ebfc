using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads an article from HTML: finds the reference list by the
/// structure of the web page or, failing that, in its visible text.</summary>
internal sealed class HtmlPage : IArticleFormat
{
    private const int FewStructured = 5;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (!HtmlDetection.MayBeMarkup(file.Bytes.Span) || HtmlDecoding.Decode(file) is not { } text || !HtmlDetection.IsHtml(text))
            return null;
        return HtmlTree.Parse(text) is { } root ? Read(file, root) : PlainText.Read(file, TagStripper.Text(text));
    }

    private static ArticleReadResult Read(DroppedFile file, AngleSharp.Html.Dom.IHtmlDocument document)
    {
        var meta = PageMeta.Of(document);
        var shown = HtmlPageText.Of(document, withHidden: false);
        var plain = PlainText.Read(file, shown.Text);
        return FromStructure(file, shown, plain, meta)
            ?? FromText(plain, meta)
            ?? FromHidden(file, document, shown, meta)
            ?? FromTags(file, meta)
            ?? plain;
    }

    private static ArticleReadResult? FromStructure(DroppedFile file, HtmlPageText page, ArticleReadResult text, PageMeta meta)
    {
        var (references, reasons) = StructuredReferences.Of(page, ListChoice.Best(page), meta.Metadata.Doi);
        if (references.Count == 0)
            return null;
        var plain = text.Article;
        if (references.Count < FewStructured && plain?.References.Count > references.Count * 2)
            return null;
        return ArticleReadResult.Of(new Article(file.Name, file.Version, meta.FilledFrom(plain?.Metadata), references) { Lists = reasons });
    }

    private static ArticleReadResult? FromText(ArticleReadResult text, PageMeta meta) =>
        text.Article is { } plain ? ArticleReadResult.Of(plain with { Metadata = meta.FilledFrom(plain.Metadata) }) : null;

    private static ArticleReadResult? FromHidden(
        DroppedFile file, AngleSharp.Html.Dom.IHtmlDocument document, HtmlPageText shown, PageMeta meta) =>
        shown.HasHiddenParts && HtmlPageText.Of(document, withHidden: true) is var whole
            ? FromStructure(file, whole, PlainText.Read(file, whole.Text), meta)
            : null;

    private static ArticleReadResult? FromTags(DroppedFile file, PageMeta meta) =>
        meta.References.Count == 0
            ? null
            : ArticleReadResult.Of(
                new Article(file.Name, file.Version, meta.FilledFrom(null), meta.References)
                {
                    Lists = [new ListReason(ListKind.Tagged, 1, meta.References.Count) { Tag = "meta" }],
                });
}
