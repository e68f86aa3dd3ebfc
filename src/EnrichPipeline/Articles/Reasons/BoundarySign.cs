namespace EnrichPipeline.Articles.Reasons;

/// <summary>A feature that counts for a boundary or, with a negative weight, against it.</summary>
public readonly record struct BoundarySign(SignKind Kind, double Weight);
