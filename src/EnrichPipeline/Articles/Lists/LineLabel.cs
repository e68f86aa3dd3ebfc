namespace EnrichPipeline.Articles.Lists;

/// <summary>The role of a line in a reference list.</summary>
internal enum LineLabel : byte
{
    Outside,

    Heading,

    /// <summary>The first line of an entry.</summary>
    First,

    /// <summary>A line that continues an entry.</summary>
    Continuation,

    /// <summary>A running head, a page number or a caption inside a list.</summary>
    Furniture,
}
