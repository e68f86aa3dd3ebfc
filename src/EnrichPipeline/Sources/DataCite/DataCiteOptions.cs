using System.ComponentModel.DataAnnotations;
using EnrichPipeline.Settings;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Settings of the DataCite client. Section <c>EnrichPipeline:DataCite</c>.</summary>
public sealed class DataCiteOptions : SourceOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:DataCite";
    public const string DefaultBaseUrl = "https://api.datacite.org";

    // DataCite allows 1,000 calls in five minutes to callers who give an address: a little over three a second.
    public const int DefaultRequestsPerSecond = 3;
    public const int DefaultConcurrency = 3;
    public const int DefaultDoisPerCall = 25;
    public const int DefaultTitlesPerCall = 10;
    public const int DefaultRows = 5;

    /// <summary>Default https://api.datacite.org.</summary>
    [Required]
    public override string BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>Requests per second. Default 3, within the public limit.</summary>
    [Range(1, 1000)]
    public int RequestsPerSecond { get; set; } = DefaultRequestsPerSecond;

    /// <summary>Requests in flight. Default 3.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = DefaultConcurrency;

    /// <summary>DOIs looked up in one call. Default 25.</summary>
    [Range(1, 100)]
    public int DoisPerCall { get; set; } = DefaultDoisPerCall;

    /// <summary>Titles searched for in one call. Default 10.</summary>
    [Range(1, 50)]
    public int TitlesPerCall { get; set; } = DefaultTitlesPerCall;

    /// <summary>Candidates taken for one title. Default 5.</summary>
    [Range(1, 100)]
    public int Rows { get; set; } = DefaultRows;
}
