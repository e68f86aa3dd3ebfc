using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Storage;

/// <summary>A storage of some kind, empty and prepared, that can be opened again as another process would.</summary>
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
