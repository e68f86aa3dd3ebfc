using System.ComponentModel.DataAnnotations;
using EnrichPipeline.Settings;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Settings of the PubMed client. Section <c>EnrichPipeline:PubMed</c>.</summary>
public sealed class PubMedOptions : SourceOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:PubMed";
    public const string DefaultBaseUrl = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils";
    public const int RequestsPerSecondWithoutKey = 3;
    public const int RequestsPerSecondWithKey = 10;
    public const int DefaultConcurrency = 3;
    public const int DefaultCitationsPerCall = 50;
    public const int DefaultSummariesPerCall = 200;
    public const int DefaultRecordsPerCall = 200;
    public const int DefaultDoisPerCall = 40;
    public const int DefaultTitlesPerCall = 20;
    public const int DefaultRows = 10;

    /// <summary>Default https://eutils.ncbi.nlm.nih.gov/entrez/eutils.</summary>
    [Required]
    public override string BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>The API key of an NCBI account. Default none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Requests per second. Default 3, or 10 with a key: the public limits.</summary>
    [Range(1, 1000)]
    public int? RequestsPerSecond { get; set; }

    /// <summary>Requests in flight. Default 3.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = DefaultConcurrency;

    /// <summary>Citations matched in one ECitMatch call. Default 50.</summary>
    [Range(1, 100)]
    public int CitationsPerCall { get; set; } = DefaultCitationsPerCall;

    /// <summary>Records read in one ESummary call. Default 200.</summary>
    [Range(1, 500)]
    public int SummariesPerCall { get; set; } = DefaultSummariesPerCall;

    /// <summary>Whole records read in one EFetch call. Default 200.</summary>
    [Range(1, 200)]
    public int RecordsPerCall { get; set; } = DefaultRecordsPerCall;

    /// <summary>DOIs searched for in one ESearch call. Default 40.</summary>
    [Range(1, 100)]
    public int DoisPerCall { get; set; } = DefaultDoisPerCall;

    /// <summary>Titles searched for in one ESearch call. Default 20.</summary>
    [Range(1, 50)]
    public int TitlesPerCall { get; set; } = DefaultTitlesPerCall;

    /// <summary>Candidates taken from a title search. Default 10.</summary>
    [Range(1, 100)]
    public int Rows { get; set; } = DefaultRows;

    internal int EffectiveRequestsPerSecond =>
        RequestsPerSecond ?? (string.IsNullOrEmpty(ApiKey) ? RequestsPerSecondWithoutKey : RequestsPerSecondWithKey);
}
