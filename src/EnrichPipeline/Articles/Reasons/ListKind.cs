namespace EnrichPipeline.Articles.Reasons;

/// <summary>The ways in which a reference list can be found.</summary>
public enum ListKind
{
    /// <summary>Under a heading of the text.</summary>
    Heading,

    /// <summary>Without one, by numbers that run on.</summary>
    Numbers,

    /// <summary>Without heading and numbers, by entries that read like references.</summary>
    Entries,

    /// <summary>By the structure of a page.</summary>
    Structure,

    /// <summary>By the tags or records of its format.</summary>
    Tagged,
}
