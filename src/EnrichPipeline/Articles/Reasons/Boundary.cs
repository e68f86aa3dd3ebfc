namespace EnrichPipeline.Articles.Reasons;

/// <summary>The reason why a reference begins where it does.</summary>
public sealed record Boundary(BoundaryKind Kind)
{
    /// <summary>The label before, from which its own goes on; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>The element or record in which its format holds it: <c>li</c>, <c>ref</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>What its signs come to, above zero; null where nothing was weighed.</summary>
    public double? Score { get; init; }

    /// <summary>The signs that were weighed, those of no weight left out.</summary>
    public IReadOnlyList<BoundarySign> Signs { get; init => field = value ?? []; } = [];
}
