namespace EnrichPipeline.Articles.Reasons;

/// <summary>The kinds of reasons for the beginning of a reference.</summary>
public enum BoundaryKind
{
    /// <summary>The first line of a list without numbers.</summary>
    FirstLine,

    /// <summary>Its number, which begins the run or goes on with it.</summary>
    Number,

    /// <summary>A line whose signs of a new reference outweigh those of one that goes on.</summary>
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
