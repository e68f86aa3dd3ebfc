namespace EnrichPipeline.Settings;

/// <summary>Settings of the whole pipeline. Section <c>EnrichPipeline</c>.</summary>
public sealed class EnrichPipelineOptions
{
    public const string Section = "EnrichPipeline";

    /// <summary>The problem of settings without a contact address, which matters only to what asks a public service.</summary>
    public const string ContactRequired =
        "CrossRef and NCBI ask who is calling: set EnrichPipeline:ContactEmail (environment variable EnrichPipeline__ContactEmail) to your "
        + "e-mail address.";

    /// <summary>Whom CrossRef and NCBI can write to about our requests; required before anything goes to them.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>
    /// How many records the sandbox holds that answers in place of the public services; null for real services. Documents say so.
    /// </summary>
    public int? SandboxRecords { get; set; }
}
