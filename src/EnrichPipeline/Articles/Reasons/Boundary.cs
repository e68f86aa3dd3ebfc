namespace EnrichPipeline.Articles.Reasons;

/// <summary>The reason why a reference begins where it does.</summary>
public sealed record Boundary(BoundaryKind Kind)
{
    /// <summary>The previous label, which its own continues; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>The element or record in which its format holds it: <c>li</c>, <c>ref</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>The sum of its signs, above zero; null where nothing was weighed.</summary>
    public double? Score { get; init; }

    /// <summary>The signs that were weighed, those of no weight left out.</summary>
    public IReadOnlyList<BoundarySign> Signs { get; init => field = value ?? []; } = [];
}

/// <summary>The kinds of reasons for the beginning of a reference.</summary>
public enum BoundaryKind
{
    /// <summary>The first line of a list without numbers.</summary>
    FirstLine,

    /// <summary>Its number, which begins the run or continues it.</summary>
    Number,

    /// <summary>A line that is more likely to begin a reference than to continue one.</summary>
    Line,

    /// <summary>A place inside a line in which entries run together.</summary>
    Place,

    /// <summary>An element that the page repeats for each reference.</summary>
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

    /// <summary>Its number or mark, and whether neighbouring entries have one.</summary>
    Label,

    /// <summary>The end of the text before it.</summary>
    Ending,

    /// <summary>The words and numbers of the line.</summary>
    Words,

    BlankLines,

    Indent,

    /// <summary>The room at the ends of the line and of the one before it.</summary>
    Room,

    /// <summary>Whether the line keeps the alphabetical order of the list.</summary>
    Alphabet,

    /// <summary>The distance to the heading above, and the position of the line on its page.</summary>
    Headings,

    /// <summary>The features of the neighbouring lines.</summary>
    Neighbours,
}
