namespace EnrichPipeline.Sandbox;

/// <summary>Options of the sandbox: records, port, latency, faults and limits.</summary>
public sealed record SandboxOptions
{
    /// <summary>The file of records as JSON lines (.jsonl or .jsonl.gz), or null for the built-in ones.</summary>
    public string? RecordsFile { get; init; }

    /// <summary>The file of journal names as full name, tab, abbreviation (.tsv or .tsv.gz), or null for those of the records.</summary>
    public string? JournalsFile { get; init; }

    /// <summary>
    /// The file of further DOIs that doi.org knows, as DOI, tab, agency (.tsv or .tsv.gz), or null for those of the records only.
    /// </summary>
    public string? RegisteredFile { get; init; }

    /// <summary>The port on 127.0.0.1, or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The latency of a response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The largest latency, if it varies at random from <see cref="Latency"/> upwards, or null for a constant latency.</summary>
    public TimeSpan? SlowestLatency { get; init; }

    /// <summary>The share of responses with a fault, 0 to 1.</summary>
    public double FaultRate { get; init; }

    /// <summary>Whether requests beyond the public limits are answered with 429. They are counted in any case.</summary>
    public bool EnforceLimits { get; init; }

    /// <summary>Whether responses announce the public limits in headers.</summary>
    public bool AnnounceLimits { get; init; } = true;

    /// <summary>The seed that makes faults reproducible.</summary>
    public int Seed { get; init; }
}
