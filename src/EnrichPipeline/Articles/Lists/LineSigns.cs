using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What speaks for a line as the beginning of an entry, sign by sign.</summary>
internal readonly record struct LineSigns(double Prior, double Begins, double Ends, double SoFar, double Gap, double Indent, double Room, double Order)
{
    public bool AfterGap { get; init; }

    public bool AtOuterEdge { get; init; }

    public double Total => Prior + Begins + Ends + SoFar + Gap + Indent + Room + Order;

    public Boundary Boundary() => new(BoundaryKind.Line)
    {
        Score = Total,
        Signs = BoundarySign.Weighty(
            new(SignKind.Opening, Begins),
            new(SignKind.Ending, Ends),
            new(SignKind.Before, SoFar),
            new(AfterGap ? SignKind.BlankLine : SignKind.NoBlankLine, Gap),
            new(AtOuterEdge ? SignKind.OuterEdge : SignKind.Indent, Indent),
            new(SignKind.Room, Room),
            new(SignKind.Alphabet, Order)),
    };
}
