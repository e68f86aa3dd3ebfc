using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The reason why a source gave no answer.</summary>
/// <param name="Reason">One short phrase without any text of the question, key or address.</param>
/// <param name="RetryAfter">How long to wait before the next attempt, where that is known.</param>
public sealed record SourceUnavailable(Quota Quota, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the source is well and only the shared quota was used up by other requests.</summary>
    public bool QuotaBusy { get; init; }

    /// <summary>What the last request failed with; null where none was sent.</summary>
    internal ApiError? Error { get; init; }

    /// <summary>By what a reader sees of it.</summary>
    public bool Equals(SourceUnavailable? other) => other is not null
        && (Quota, Reason, RetryAfter, QuotaBusy) == (other.Quota, other.Reason, other.RetryAfter, other.QuotaBusy);

    public override int GetHashCode() => HashCode.Combine(Quota, Reason, RetryAfter, QuotaBusy);

    internal static SourceUnavailable Of(ApiError error) =>
        new(error.Quota, error.Reason, error.RetryAfter) { QuotaBusy = error.QuotaBusy, Error = error };
}
