using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>The settings of a process that asks a sandbox and shares a storage with others.</summary>
internal static class SimulationSettings
{
    public static Dictionary<string, string?> Of(SandboxServer sandbox, SharedStorage shared) => new()
    {
        ["EnrichPipeline:ContactEmail"] = "simulation@library.test",
        ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
        ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
        ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
        ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
        [shared.Setting.Key] = shared.Setting.Value,
    };
}
