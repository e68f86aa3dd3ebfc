using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace EnrichPipeline.Storage.Azure;

/// <summary>The storage in an Azure storage account.</summary>
internal sealed class AzureStorage(BlobServiceClient blobs, QueueServiceClient queues) : IStorage
{
    private readonly AzureBlobs _articles = new(blobs.GetBlobContainerClient(StorageNames.Articles));
    private readonly AzureBlobs _enriched = new(blobs.GetBlobContainerClient(StorageNames.Enriched));
    private readonly AzureBlobs _runs = new(blobs.GetBlobContainerClient(StorageNames.Runs));
    private readonly AzureQueue _references = new(queues.GetQueueClient(StorageNames.References));
    private readonly AzureQueue _referencesPoison = new(queues.GetQueueClient(StorageNames.ReferencesPoison));
    private readonly AzureQueue _assemblies = new(queues.GetQueueClient(StorageNames.Assemblies));

    public IBlobs Articles => _articles;

    public IBlobs Enriched => _enriched;

    public IBlobs Runs => _runs;

    public IQueue References => _references;

    public IQueue ReferencesPoison => _referencesPoison;

    public IQueue Assemblies => _assemblies;

    public ILeases Leases { get; } = new AzureLeases(blobs.GetBlobContainerClient(StorageNames.Runs));

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.WhenAll(
        _articles.PrepareAsync(cancellationToken),
        _enriched.PrepareAsync(cancellationToken),
        _runs.PrepareAsync(cancellationToken),
        _references.PrepareAsync(cancellationToken),
        _referencesPoison.PrepareAsync(cancellationToken),
        _assemblies.PrepareAsync(cancellationToken));
}
