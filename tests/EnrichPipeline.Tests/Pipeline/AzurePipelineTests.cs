using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

[Trait("Kind", "Slow")]
public sealed class AzurePipelineTests(SandboxFixture sandbox) : PipelineContract(sandbox), IClassFixture<SandboxFixture>
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() =>
        ("ConnectionString", await Azurite.NewConnectionStringAsync());
}
