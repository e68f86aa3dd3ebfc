namespace EnrichPipeline.Settings;

/// <summary>Settings of the whole pipeline. Section <c>EnrichPipeline</c>.</summary>
public sealed class EnrichPipelineOptions
{
    public const string Section = "EnrichPipeline";

    /// <summary>The error message for a missing contact address, which only commands that query a public service need.</summary>
    public const string ContactRequired =
        "CrossRef and NCBI ask who is calling: set EnrichPipeline:ContactEmail (environment variable EnrichPipeline__ContactEmail) to your "
        + "e-mail address.";

    /// <summary>
    /// The e-mail address to which CrossRef and NCBI can write about our requests; required before anything is sent to them.
    /// </summary>
    public string? ContactEmail { get; set; }

    /// <summary>
    /// The number of records in the sandbox that stands in for the public services, or null for the real services. Enriched documents state
    /// that a sandbox was used.
    /// </summary>
    public int? SandboxRecords { get; set; }
}
