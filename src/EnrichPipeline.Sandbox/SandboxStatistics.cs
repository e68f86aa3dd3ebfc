namespace EnrichPipeline.Sandbox;

/// <summary>Counts of the requests since the start or the last reset.</summary>
public sealed record SandboxStatistics
{
    /// <summary>Calls by quota: crossref-list, crossref-single, ncbi, datacite, doi-org.</summary>
    public required IReadOnlyDictionary<string, int> Calls { get; init; }

    /// <summary>Calls by route, such as /works or esearch.fcgi.</summary>
    public required IReadOnlyDictionary<string, int> CallsByEndpoint { get; init; }

    /// <summary>Calls beyond the public limits, by quota, rejected or not.</summary>
    public required IReadOnlyDictionary<string, int> Violations { get; init; }

    /// <summary>The largest number of calls in flight, by quota.</summary>
    public required IReadOnlyDictionary<string, int> MostInFlight { get; init; }

    /// <summary>Responses with status 429, because of limits or as a fault.</summary>
    public required int TooManyRequests { get; init; }

    /// <summary>Responses with an injected fault.</summary>
    public required int Faults { get; init; }

    /// <summary>The number of records.</summary>
    public required int Records { get; init; }
}
