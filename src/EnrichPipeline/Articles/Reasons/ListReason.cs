namespace EnrichPipeline.Articles.Reasons;

/// <summary>The reason why a part of an article is taken for a reference list.</summary>
/// <param name="First">Ordinal of its first reference.</param>
/// <param name="Count">How many references it gave.</param>
public sealed record ListReason(ListKind Kind, int First, int Count)
{
    /// <summary>The heading it stands under.</summary>
    public string? Heading { get; init; }

    /// <summary>The line of that heading, from 1.</summary>
    public int? HeadingLine { get; init; }

    /// <summary>The first number of its run; null in lists without numbers.</summary>
    public string? FirstLabel { get; init; }

    public string? LastLabel { get; init; }

    /// <summary>The share of its entries, 0 to 1, that contain a year or another mark of a source.</summary>
    public double? Likeness { get; init; }

    /// <summary>The element or kind of file that holds it.</summary>
    public string? Tag { get; init; }

    /// <summary>The structural evidence that it holds the references.</summary>
    public ListSigns Signs { get; init; }
}

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

/// <summary>The structural evidence of a page that a list holds the references.</summary>
[Flags]
public enum ListSigns
{
    /// <summary>Nothing but its entries, which read like references.</summary>
    None = 0,

    /// <summary>Its heading says so.</summary>
    UnderHeading = 1,

    /// <summary>Its role or name, or that of an enclosing element, says so.</summary>
    Named = 2,

    /// <summary>Most of its entries have such names.</summary>
    EntriesNamed = 4,
}
