namespace EnrichPipeline.Sources.Lanes;

/// <summary>What an answer's headers say of the limits; null where they say nothing.</summary>
internal readonly record struct LaneHeaders(double? PerSecond, int? Concurrency)
{
    public bool Silent => PerSecond is null && Concurrency is null;
}
