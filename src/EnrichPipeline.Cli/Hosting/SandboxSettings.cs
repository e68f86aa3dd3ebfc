using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>The settings that lead to a sandbox.</summary>
internal static class SandboxSettings
{
    /// <summary>Unless the user says otherwise: no public limits, for no one shares a sandbox in this process.</summary>
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

    /// <summary>Wins over everything: nothing may go to the public services by mistake.</summary>
    public static IReadOnlyDictionary<string, string?> Addresses(SandboxServer sandbox) => new Dictionary<string, string?>
    {
        [$"{CrossRefOptions.Section}:{nameof(CrossRefOptions.BaseUrl)}"] = sandbox.CrossRefBaseUrl.ToString(),
        [$"{PubMedOptions.Section}:{nameof(PubMedOptions.BaseUrl)}"] = sandbox.PubMedBaseUrl.ToString(),
        [$"{DataCiteOptions.Section}:{nameof(DataCiteOptions.BaseUrl)}"] = sandbox.DataCiteBaseUrl.ToString(),
        [$"{DoiOrgOptions.Section}:{nameof(DoiOrgOptions.BaseUrl)}"] = sandbox.DoiOrgBaseUrl.ToString(),
    };
}
