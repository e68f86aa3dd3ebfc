namespace EnrichPipeline.Sandbox;

/// <summary>What the sandbox was asked since its start or the last reset.</summary>
public sealed record SandboxStatistics
{
    /// <summary>Calls by lane: crossref-list, crossref-single, ncbi, datacite, doi-org.</summary>
    public required IReadOnlyDictionary<string, int> Calls { get; init; }

    /// <summary>Calls by route, such as /works or esearch.fcgi.</summary>
    public required IReadOnlyDictionary<string, int> CallsByEndpoint { get; init; }

    /// <summary>Calls beyond the public limits, by lane, whether refused or not.</summary>
    public required IReadOnlyDictionary<string, int> Violations { get; init; }

    /// <summary>The most calls that were in flight together, by lane.</summary>
    public required IReadOnlyDictionary<string, int> MostInFlight { get; init; }

    /// <summary>Answers 429, by the limits or as a fault.</summary>
    public required int TooManyRequests { get; init; }

    /// <summary>Answers spoilt on purpose.</summary>
    public required int Faults { get; init; }

    /// <summary>Records held.</summary>
    public required int Records { get; init; }
}
