using System.Globalization;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>The settings for using a sandbox.</summary>
internal static class SandboxSettings
{
    /// <summary>The defaults, without the public limits, since a sandbox in this process is not shared.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["EnrichPipeline:ContactEmail"] = "you@example.org",
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.ListRequestsPerSecond)}"] = "1000",
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.ListConcurrency)}"] = "100",
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.SingleRequestsPerSecond)}"] = "1000",
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.SingleConcurrency)}"] = "100",
        [$"{PubMedOptions.Section}:{nameof(PubMedOptions.RequestsPerSecond)}"] = "1000",
        [$"{PubMedOptions.Section}:{nameof(PubMedOptions.Concurrency)}"] = "100",
        [$"{DataCiteOptions.Section}:{nameof(DataCiteOptions.RequestsPerSecond)}"] = "1000",
        [$"{DataCiteOptions.Section}:{nameof(DataCiteOptions.Concurrency)}"] = "100",
        [$"{DoiOrgOptions.Section}:{nameof(DoiOrgOptions.RequestsPerSecond)}"] = "1000",
        [$"{DoiOrgOptions.Section}:{nameof(DoiOrgOptions.Concurrency)}"] = "100",
    };

    /// <summary>
    /// Returns the addresses of the sandbox and the number of its records. These take precedence over all other settings, so that no
    /// request goes to the public services.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> Of(SandboxServer sandbox) => new Dictionary<string, string?>
    {
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.BaseUrl)}"] = sandbox.CrossRefBaseUrl.ToString(),
        [$"{PubMedOptions.Section}:{nameof(PubMedOptions.BaseUrl)}"] = sandbox.PubMedBaseUrl.ToString(),
        [$"{DataCiteOptions.Section}:{nameof(DataCiteOptions.BaseUrl)}"] = sandbox.DataCiteBaseUrl.ToString(),
        [$"{DoiOrgOptions.Section}:{nameof(DoiOrgOptions.BaseUrl)}"] = sandbox.DoiOrgBaseUrl.ToString(),
        [$"{EnrichPipelineOptions.Section}:{nameof(EnrichPipelineOptions.SandboxRecords)}"] =
            sandbox.Statistics().Records.ToString(CultureInfo.InvariantCulture),
    };
}
