using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The reasons for which a request returned no value.</summary>
internal enum ApiErrorKind
{
    /// <summary>A fault of the service that is likely to pass: the request is repeated.</summary>
    Transient,

    /// <summary>The service refuses this question: it is not repeated, other questions go on.</summary>
    Rejected,

    /// <summary>The service refuses this client: nothing more is sent.</summary>
    Forbidden,

    /// <summary>Nothing was sent: the quota pauses, or is used up by others.</summary>
    CircuitOpen,

    /// <summary>The answer is at another address.</summary>
    Redirected,
}

/// <summary>A failed request, without the text of the question, keys or addresses.</summary>
internal sealed record ApiError(Quota Quota, ApiErrorKind Kind, string Reason)
{
    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    /// <summary>Whether the quota was used up by other requests, so that nothing is wrong with the service.</summary>
    public bool QuotaBusy { get; init; }
}
