using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Articles.Formats.Html;
using EnrichPipeline.Articles.Formats.Pdf;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Articles.Formats.Word;
using EnrichPipeline.Articles.Formats.Xml;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Detects the format of a file by its content and calls the reader for it.</summary>
internal sealed class ArticleReader(long largest = ArticleReader.Largest) : IArticleReader
{
    /// <summary>The largest file that is read unless another limit is set. No article comes near it.</summary>
    public const long Largest = 64L << 20;

    /// <summary>The formats in the order in which they are tried. The last one gives a result for every file.</summary>
    private static readonly IArticleFormat[] _formats =
    [
        new PdfArticle(),
        new WordArticle(),
        new NlmArticle(),
        new TeiArticle(),
        new ElsevierArticle(),
        new RisFile(),
        new LatexBibliography(),
        new BibTexFile(),
        new CslFile(),
        new HtmlPage(),
        new RestructuredText(),
        new MarkdownArticle(),
        new InfoFile(),
        new PlainText(),
    ];

    public ArticleReadResult Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return ArticleReadResult.Failed("The file is empty.");
        if (bytes.Length > largest)
            return ArticleReadResult.Failed(ArticleSize.Problem(bytes.Length, largest));
        var file = new DroppedFile(name, bytes);
        return _formats.Select(format => format.Read(file)).First(reading => reading is not null)!;
    }
}
