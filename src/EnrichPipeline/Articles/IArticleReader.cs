namespace EnrichPipeline.Articles;

/// <summary>Reads a dropped file: format, text, metadata and reference list. Total: any bytes give a reading.</summary>
public interface IArticleReader
{
    ArticleReadResult Read(string name, ReadOnlyMemory<byte> bytes);
}
