using EnrichPipeline.Sandbox;
using Xunit;

namespace EnrichPipeline.Tests.Support;

/// <summary>One sandbox over the built-in records for all tests that only ask it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private SandboxServer? _server;

    public SandboxServer Server => _server ?? throw new InvalidOperationException("The sandbox has not started.");

    public async Task InitializeAsync() =>
        _server = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>Tests that share the sandbox.</summary>
[CollectionDefinition(Name)]
public sealed class SandboxCollection : ICollectionFixture<SandboxFixture>
{
    public const string Name = "Sandbox";
}
