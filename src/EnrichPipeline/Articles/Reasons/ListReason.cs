namespace EnrichPipeline.Articles.Reasons;

/// <summary>The reason why a part of an article is taken for a reference list.</summary>
/// <param name="First">The ordinal of the list's first reference.</param>
/// <param name="Count">The number of references that the list gave.</param>
public sealed record ListReason(ListKind Kind, int First, int Count)
{
    /// <summary>The heading above the list.</summary>
    public string? Heading { get; init; }

    /// <summary>The number of the heading's line, from 1.</summary>
    public int? HeadingLine { get; init; }

    /// <summary>The first number of the list; null if its entries have no numbers.</summary>
    public string? FirstLabel { get; init; }

    public string? LastLabel { get; init; }

    /// <summary>The share of entries, 0 to 1, that contain a year or another mark of a reference.</summary>
    public double? Likeness { get; init; }

    /// <summary>The element or the kind of file that holds the list.</summary>
    public string? Tag { get; init; }

    /// <summary>The structural evidence that the list holds the references.</summary>
    public ListSigns Signs { get; init; }
}

/// <summary>The ways in which a reference list can be found.</summary>
public enum ListKind
{
    /// <summary>Under a heading in the text.</summary>
    Heading,

    /// <summary>Without a heading, by consecutive numbers.</summary>
    Numbers,

    /// <summary>Without heading and numbers, by entries that read like references.</summary>
    Entries,

    /// <summary>By the structure of a web page.</summary>
    Structure,

    /// <summary>By the tags or records of its format.</summary>
    Tagged,
}

/// <summary>The structural evidence in a web page that a list holds the references.</summary>
[Flags]
public enum ListSigns
{
    /// <summary>No evidence except that its entries read like references.</summary>
    None = 0,

    /// <summary>The heading of the list says so.</summary>
    UnderHeading = 1,

    /// <summary>The role or name of the list, or of an element around it, says so.</summary>
    Named = 2,

    /// <summary>The roles or names of most entries say so.</summary>
    EntriesNamed = 4,
}
