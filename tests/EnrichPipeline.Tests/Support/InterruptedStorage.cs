using EnrichPipeline.Storage;

namespace EnrichPipeline.Tests.Support;

/// <summary>A storage between whose steps others have a turn: <paramref name="before"/> is told of each, as "write enriched/a.txt.json" or "send references".</summary>
internal sealed class InterruptedStorage(IStorage storage, Func<string, Task> before) : IStorage
{
    public IBlobs Articles => new InterruptedBlobs(StorageNames.Articles, storage.Articles, before);

    public IBlobs Enriched => new InterruptedBlobs(StorageNames.Enriched, storage.Enriched, before);

    public IBlobs Runs => new InterruptedBlobs(StorageNames.Runs, storage.Runs, before);

    public IQueue References => new InterruptedQueue(StorageNames.References, storage.References, before);

    public IQueue ReferencesPoison => new InterruptedQueue(StorageNames.ReferencesPoison, storage.ReferencesPoison, before);

    public IQueue Assemblies => new InterruptedQueue(StorageNames.Assemblies, storage.Assemblies, before);

    public ILeases Leases => storage.Leases;

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    private sealed class InterruptedBlobs(string container, IBlobs blobs, Func<string, Task> before) : IBlobs
    {
        public async Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken)
        {
            await before($"read {container}/{name}");
            return await blobs.ReadAsync(name, cancellationToken);
        }

        public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) => blobs.ExistsAsync(name, cancellationToken);

        public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            await blobs.WriteAsync(name, content, cancellationToken);
        }

        public async Task<bool> TryCreateAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            return await blobs.TryCreateAsync(name, content, cancellationToken);
        }

        public async Task<bool> TryReplaceAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            return await blobs.TryReplaceAsync(name, content, etag, cancellationToken);
        }

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => blobs.DeleteAsync(name, cancellationToken);

        public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken) => blobs.ListAsync(prefix, cancellationToken);
    }

    private sealed class InterruptedQueue(string name, IQueue queue, Func<string, Task> before) : IQueue
    {
        public async Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
        {
            await before($"send {name}");
            await queue.SendAsync(body, delay, cancellationToken);
        }

        public Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken) =>
            queue.ReceiveAsync(most, visibility, cancellationToken);

        public Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken) =>
            queue.HideAsync(message, visibility, cancellationToken);

        public Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken) => queue.DeleteAsync(message, cancellationToken);

        public Task<int> CountAsync(CancellationToken cancellationToken) => queue.CountAsync(cancellationToken);

        public Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken) => queue.OldestAsync(cancellationToken);
    }
}
