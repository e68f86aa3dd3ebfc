namespace EnrichPipeline.Sandbox;

/// <summary>What the sandbox serves, where, and how ill it behaves.</summary>
public sealed record SandboxOptions
{
    /// <summary>Records as JSON lines (.jsonl or .jsonl.gz); null for the built-in ones.</summary>
    public string? RecordsFile { get; init; }

    /// <summary>Journal names as full name, tab, abbreviation (.tsv or .tsv.gz); null for those of the records.</summary>
    public string? JournalsFile { get; init; }

    /// <summary>Further DOIs that doi.org knows, as DOI, tab, agency (.tsv or .tsv.gz); null for those of the records only.</summary>
    public string? RegisteredFile { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Answers take any time from <see cref="Latency"/> to this; null for always the same.</summary>
    public TimeSpan? SlowestLatency { get; init; }

    /// <summary>The share of answers, from 0 to 1, that go wrong.</summary>
    public double FaultRate { get; init; }

    /// <summary>Whether requests beyond the public limits get a 429; they are counted either way.</summary>
    public bool EnforceLimits { get; init; }

    /// <summary>Whether answers name the public limits in their headers, which a careful client then keeps.</summary>
    public bool AnnounceLimits { get; init; } = true;

    /// <summary>Makes the faults the same from run to run.</summary>
    public int Seed { get; init; }
}
