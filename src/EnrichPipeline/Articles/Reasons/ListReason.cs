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

    /// <summary>The part of its entries, 0 to 1, that tell a year or another mark of a source.</summary>
    public double? Likeness { get; init; }

    /// <summary>The element or kind of file that holds it.</summary>
    public string? Tag { get; init; }

    /// <summary>What of the page's structure says that it is the references.</summary>
    public ListSigns Signs { get; init; }
}
