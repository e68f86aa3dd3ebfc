using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Enrichment;

[Collection(SandboxCollection.Name)]
public sealed class AzurePipelineTests(SandboxFixture sandbox) : PipelineContract(sandbox)
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() =>
        ("ConnectionString", await Azurite.NewConnectionStringAsync());
}
