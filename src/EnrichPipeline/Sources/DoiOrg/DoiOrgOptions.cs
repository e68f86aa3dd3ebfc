using System.ComponentModel.DataAnnotations;
using EnrichPipeline.Settings;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>Settings of the doi.org client. Section <c>EnrichPipeline:DoiOrg</c>.</summary>
public sealed class DoiOrgOptions : SourceOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:DoiOrg";
    public const string DefaultBaseUrl = "https://doi.org";

    // doi.org publishes no limit; this is half of the lowest one that others report.
    public const int DefaultRequestsPerSecond = 5;
    public const int DefaultConcurrency = 2;
    public const int DefaultDoisPerCall = 20;

    /// <summary>Default https://doi.org.</summary>
    [Required]
    public override string BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>Requests per second. Default 5.</summary>
    [Range(1, 1000)]
    public int RequestsPerSecond { get; set; } = DefaultRequestsPerSecond;

    /// <summary>Requests in flight. Default 2.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = DefaultConcurrency;

    /// <summary>DOIs looked up in one call. Default 20.</summary>
    [Range(1, 50)]
    public int DoisPerCall { get; set; } = DefaultDoisPerCall;
}
