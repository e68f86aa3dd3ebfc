using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Settings with which <c>enrich</c> asks only a sandbox, without limits, and retries after short pauses.</summary>
internal static class ServeSettings
{
    private static readonly string[] _sources = ["CrossRef", "PubMed", "DataCite", "DoiOrg"];

    public static Dictionary<string, string?> Of(SandboxServer sandbox, string folder, string? connection) => new()
    {
        ["EnrichPipeline:ContactEmail"] = "you@example.org",
        ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
        ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
        ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
        ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
        ["EnrichPipeline:CrossRef:ListRequestsPerSecond"] = "1000",
        ["EnrichPipeline:CrossRef:ListConcurrency"] = "20",
        ["EnrichPipeline:CrossRef:SingleRequestsPerSecond"] = "1000",
        ["EnrichPipeline:CrossRef:SingleConcurrency"] = "20",
        ["EnrichPipeline:PubMed:RequestsPerSecond"] = "1000",
        ["EnrichPipeline:PubMed:Concurrency"] = "20",
        ["EnrichPipeline:CrossRef:RetryDelay"] = "00:00:00.1",
        ["EnrichPipeline:PubMed:RetryDelay"] = "00:00:00.1",
        ["EnrichPipeline:Enrichment:MostAttempts"] = "100",
        ["EnrichPipeline:Enrichment:FirstDelay"] = "00:00:01",
        ["EnrichPipeline:Enrichment:LongestDelay"] = "00:00:05",
        [connection is null ? "EnrichPipeline:Storage:Folder" : "EnrichPipeline:Storage:ConnectionString"] = connection ?? folder,
    };

    /// <summary>The same settings with short time-outs and a short circuit breaker pause, for services that always fail.</summary>
    public static Dictionary<string, string?> Impatient(SandboxServer sandbox, string folder)
    {
        var settings = Of(sandbox, folder, connection: null);
        foreach (var source in _sources.Select(source => $"EnrichPipeline:{source}:"))
        {
            settings[source + "AttemptTimeout"] = "00:00:02";
            settings[source + "MaxResponseBytes"] = "2000000";
            settings[source + "Retries"] = "1";
            settings[source + "RetryDelay"] = "00:00:00.1";
            settings[source + "BreakerPause"] = "00:00:01";
        }

        return settings;
    }
}
