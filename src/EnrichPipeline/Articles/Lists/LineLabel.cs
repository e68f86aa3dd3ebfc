namespace EnrichPipeline.Articles.Lists;

/// <summary>What a line of an article is to its reference lists.</summary>
internal enum LineLabel : byte
{
    Outside,

    Heading,

    /// <summary>The first line of an entry.</summary>
    First,

    /// <summary>A line on which an entry goes on.</summary>
    Continuation,

    /// <summary>A running head, a page number or a caption inside a list.</summary>
    Furniture,
}
