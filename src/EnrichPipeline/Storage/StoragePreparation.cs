using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Storage;

/// <summary>Creates missing containers and queues before the other services of a host start.</summary>
internal sealed class StoragePreparation(IStorage storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
