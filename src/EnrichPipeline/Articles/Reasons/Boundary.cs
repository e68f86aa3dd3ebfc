namespace EnrichPipeline.Articles.Reasons;

/// <summary>The reason why a reference begins where it does.</summary>
public sealed record Boundary(BoundaryKind Kind)
{
    /// <summary>The previous label, which the label of the reference continues;
    /// null for the first reference and for one without a label.</summary>
    public string? After { get; init; }

    /// <summary>The element or record of the file that holds the reference: <c>li</c>, <c>ref</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>The sum of the signs' weights, above zero if they speak for a boundary; null if nothing was weighed.</summary>
    public double? Score { get; init; }

    /// <summary>The signs that were weighed, without those of no weight.</summary>
    public IReadOnlyList<BoundarySign> Signs { get; init => field = value ?? []; } = [];
}

/// <summary>The kinds of reasons for the beginning of a reference.</summary>
public enum BoundaryKind
{
    /// <summary>The reference is on the first line of a list without numbers.</summary>
    FirstLine,

    /// <summary>The reference has a number, which begins a series or continues it.</summary>
    Number,

    /// <summary>A line that is more likely to begin a reference than to continue one.</summary>
    Line,

    /// <summary>A place inside a line, at which the reference has run together with the one before.</summary>
    Place,

    /// <summary>A line that begins with a year, in a list that prints names once above all their works.</summary>
    SameAuthors,

    /// <summary>An element that the web page repeats for each reference.</summary>
    Item,

    /// <summary>One of several works that one entry lists.</summary>
    Work,

    /// <summary>The element or record in which the format holds a reference.</summary>
    Tagged,
}

/// <summary>A feature that counts for a boundary or, with a negative weight, against it.</summary>
public readonly record struct BoundarySign(SignKind Kind, double Weight);

/// <summary>The kinds of features of a possible beginning of a reference.</summary>
public enum SignKind
{
    /// <summary>The beginning of the line: names, or the continuation of a sentence.</summary>
    Opening,

    /// <summary>The number or mark of the line, and whether neighbouring lines have one.</summary>
    Label,

    /// <summary>The end of the text before the line.</summary>
    Ending,

    /// <summary>The words and numbers of the line.</summary>
    Words,

    BlankLines,

    Indent,

    /// <summary>The free space at the ends of the line and of the line before it.</summary>
    Room,

    /// <summary>Whether the line keeps the alphabetical order of the list.</summary>
    Alphabet,

    /// <summary>The distance to the heading above, and the position of the line on its page.</summary>
    Headings,

    /// <summary>The features of the neighbouring lines.</summary>
    Neighbours,
}
