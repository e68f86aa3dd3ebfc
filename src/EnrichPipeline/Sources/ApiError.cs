using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The reasons for which a request returned no value.</summary>
internal enum ApiErrorKind
{
    /// <summary>A temporary failure of the service: the request is repeated.</summary>
    Transient,

    /// <summary>The service rejects this question: it is not repeated; other questions continue.</summary>
    Rejected,

    /// <summary>The service blocks this client: nothing more is sent.</summary>
    Forbidden,

    /// <summary>Nothing was sent: the quota is paused or used up by other requests.</summary>
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

    /// <summary>Whether the quota was used up by other requests, so that the service has not failed.</summary>
    public bool QuotaBusy { get; init; }
}
