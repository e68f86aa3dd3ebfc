using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Sources.Http;

/// <summary>The response of a service, read completely.</summary>
internal sealed record Reply(Quota Quota, int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    public RateLimitHeaders Limits { get; init; }
}
