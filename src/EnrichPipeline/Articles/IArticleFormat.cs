namespace EnrichPipeline.Articles;

/// <summary>One format that articles come in. It is told by the file's content, never by its name.</summary>
internal interface IArticleFormat
{
    /// <summary>Null where the file is not of this format, so that the next one is tried.</summary>
    ArticleReadResult? Read(DroppedFile file);
}
