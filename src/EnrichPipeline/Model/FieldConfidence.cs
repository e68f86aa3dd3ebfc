namespace EnrichPipeline.Model;

/// <summary>The confidence in each parsed field, from 0 to 1; null if the field is missing or was found by a rule.</summary>
public sealed record FieldConfidence
{
    public float? Authors { get; init; }

    public float? Title { get; init; }

    public float? Container { get; init; }

    public float? Year { get; init; }

    public float? Volume { get; init; }

    public float? Issue { get; init; }

    public float? Pages { get; init; }
}
