using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

public sealed class FolderAnswerTests(SandboxFixture sandbox) : AnswerContract(sandbox), IClassFixture<SandboxFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<(string Name, string Value)> NewStorageAsync() => Task.FromResult(("Folder", _folder.Path));
}
