using EnrichPipeline.Sources.Lanes;

namespace EnrichPipeline.Sources.Http;

/// <summary>What came back, read to the end.</summary>
internal sealed record Reply(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    public LaneHeaders Limits { get; init; }
}
