namespace EnrichPipeline.Settings;

/// <summary>What concerns every part: the root section <c>EnrichPipeline</c>.</summary>
public sealed class EnrichPipelineOptions
{
    public const string Section = "EnrichPipeline";

    /// <summary>Whom CrossRef and NCBI can write to about our requests; required before anything goes to them.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>
    /// How many records the sandbox holds that answers in place of the public services; null for real services. Documents say so.
    /// </summary>
    public int? SandboxRecords { get; set; }
}
