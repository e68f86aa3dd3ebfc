namespace EnrichPipeline.Articles.Reasons;

/// <summary>One thing that speaks for a boundary, or, with a negative weight, against it.</summary>
public readonly record struct BoundarySign(SignKind Kind, double Weight);
