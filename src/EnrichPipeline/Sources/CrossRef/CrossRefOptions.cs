using System.ComponentModel.DataAnnotations;
using EnrichPipeline.Settings;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Settings of the CrossRef client. Section <c>EnrichPipeline:CrossRef</c>.</summary>
public sealed class CrossRefOptions : SourceOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:CrossRef";
    public const string DefaultBaseUrl = "https://api.crossref.org";
    public const int DefaultListRequestsPerSecond = 3;
    public const int DefaultListConcurrency = 3;
    public const int DefaultSingleRequestsPerSecond = 10;
    public const int DefaultSingleConcurrency = 3;
    public const int DefaultRows = 10;
    public const int DefaultDoisPerCall = 50;

    /// <summary>Default https://api.crossref.org.</summary>
    [Required]
    public override string BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>The key of a Metadata Plus subscription, without "Bearer". Default none.</summary>
    public string? PlusToken { get; set; }

    /// <summary>Searches and look-ups of several DOIs per second. Default 3, the public limit.</summary>
    [Range(1, 1000)]
    public int ListRequestsPerSecond { get; set; } = DefaultListRequestsPerSecond;

    /// <summary>Searches and look-ups of several DOIs in flight. Default 3, the public limit.</summary>
    [Range(1, 1000)]
    public int ListConcurrency { get; set; } = DefaultListConcurrency;

    /// <summary>Look-ups of a single DOI per second. Default 10, the public limit.</summary>
    [Range(1, 1000)]
    public int SingleRequestsPerSecond { get; set; } = DefaultSingleRequestsPerSecond;

    /// <summary>Look-ups of a single DOI in flight. Default 3, the public limit.</summary>
    [Range(1, 1000)]
    public int SingleConcurrency { get; set; } = DefaultSingleConcurrency;

    /// <summary>Candidates requested for one reference. Default 10.</summary>
    [Range(1, 100)]
    public int Rows { get; set; } = DefaultRows;

    /// <summary>DOIs looked up in one call. Default 50.</summary>
    [Range(1, 100)]
    public int DoisPerCall { get; set; } = DefaultDoisPerCall;
}
