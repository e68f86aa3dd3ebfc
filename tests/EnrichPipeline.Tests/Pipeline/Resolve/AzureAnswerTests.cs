using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

[Trait("Kind", "Slow")]
public sealed class AzureAnswerTests(SandboxFixture sandbox) : AnswerContract(sandbox), IClassFixture<SandboxFixture>
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() =>
        ("ConnectionString", await Azurite.NewConnectionStringAsync());
}
