namespace EnrichPipeline.Articles;

/// <summary>A format of articles, detected by the content of a file, never by its name.</summary>
internal interface IArticleFormat
{
    /// <summary>Returns the result of reading the file, or null if the file
    /// is not of this format, so that the next format is tried.</summary>
    ArticleReadResult? Read(DroppedFile file);
}
