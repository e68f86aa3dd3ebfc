using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class FolderPipelineTests(SandboxFixture sandbox) : PipelineContract(sandbox), IClassFixture<SandboxFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<(string Name, string Value)> NewStorageAsync() => Task.FromResult(("Folder", _folder.Path));
}
