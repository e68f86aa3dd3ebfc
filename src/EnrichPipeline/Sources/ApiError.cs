using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The kinds of errors for which a request returned no value.</summary>
internal enum ApiErrorKind
{
    /// <summary>The service failed temporarily: the request is repeated.</summary>
    Transient,

    /// <summary>The service rejects this question: it is not repeated, but other questions continue.</summary>
    Rejected,

    /// <summary>The service blocks this client: no further requests are sent.</summary>
    Forbidden,

    /// <summary>The request was not sent: the quota is paused or used up by other requests.</summary>
    CircuitOpen,

    /// <summary>The answer is at another address.</summary>
    Redirected,
}

/// <summary>A failed request. It never contains the text of the question, keys or addresses.</summary>
internal sealed record ApiError(Quota Quota, ApiErrorKind Kind, string Reason)
{
    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    /// <summary>Whether the request was not sent because other requests used up the quota; the service itself has not failed.</summary>
    public bool QuotaBusy { get; init; }
}
