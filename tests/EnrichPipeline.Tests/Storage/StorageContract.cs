using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Storage;

/// <summary>An empty, prepared storage of some kind, which can be opened again as by another process.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    protected static CancellationToken None => CancellationToken.None;

    protected virtual Task StartAsync() => Task.CompletedTask;

    private protected abstract IStorage Open();

    public async Task InitializeAsync()
    {
        await StartAsync();
        await Open().PrepareAsync(None);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
