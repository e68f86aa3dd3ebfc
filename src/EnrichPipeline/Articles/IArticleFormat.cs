namespace EnrichPipeline.Articles;

/// <summary>A format of articles. It is detected by the content of a file, never by its name.</summary>
internal interface IArticleFormat
{
    /// <summary>Null where the file is not of this format, so that the next one is tried.</summary>
    ArticleReadResult? Read(DroppedFile file);
}
