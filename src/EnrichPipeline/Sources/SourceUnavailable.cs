using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The reason why a source gave no answer.</summary>
/// <param name="Reason">A short phrase that contains no text of the question, key or address.</param>
/// <param name="RetryAfter">How long to wait before the next attempt, or null if this is unknown.</param>
public sealed record SourceUnavailable(Quota Quota, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the source works, and only the shared quota was used up by other requests.</summary>
    public bool QuotaBusy { get; init; }

    /// <summary>The error of the last request, or null if no request failed.</summary>
    internal ApiError? Error { get; init; }

    /// <summary>Compares everything except <see cref="Error"/>.</summary>
    public bool Equals(SourceUnavailable? other) => other is not null
        && (Quota, Reason, RetryAfter, QuotaBusy) == (other.Quota, other.Reason, other.RetryAfter, other.QuotaBusy);

    public override int GetHashCode() => HashCode.Combine(Quota, Reason, RetryAfter, QuotaBusy);

    internal static SourceUnavailable Of(ApiError error) =>
        new(error.Quota, error.Reason, error.RetryAfter) { QuotaBusy = error.QuotaBusy, Error = error };
}
