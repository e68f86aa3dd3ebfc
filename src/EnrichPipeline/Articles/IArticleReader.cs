namespace EnrichPipeline.Articles;

/// <summary>Reads a dropped file: format, text, metadata and reference list. Every input gives a result.</summary>
public interface IArticleReader
{
    ArticleReadResult Read(string name, ReadOnlyMemory<byte> bytes);
}
