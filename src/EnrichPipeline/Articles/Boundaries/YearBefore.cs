namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How far before a place the last year stands.</summary>
internal enum YearBefore : byte
{
    None,
    Within5,
    Within15,
    Within30,
    Within60,
    Within150,
    Within400,
}
