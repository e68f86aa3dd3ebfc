using System.Runtime.CompilerServices;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Tests.Support;

/// <summary>
/// A storage that lets others act between its steps: it calls <paramref name="before"/> with each step, such as "write enriched/a.txt.json"
/// or "send references".
/// </summary>
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

        public async Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken)
        {
            await before($"read {container}/{name}");
            return await blobs.OpenAsync(name, cancellationToken);
        }

        public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
        {
            await before($"find {container}/{name}");
            return await blobs.ExistsAsync(name, cancellationToken);
        }

        public async Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            await blobs.WriteAsync(name, content, cancellationToken);
        }

        public async Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            return await blobs.TryCreateAsync(name, content, cancellationToken);
        }

        public async Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken)
        {
            await before($"write {container}/{name}");
            return await blobs.TryReplaceAsync(name, content, etag, cancellationToken);
        }

        public async Task DeleteAsync(string name, CancellationToken cancellationToken)
        {
            await before($"delete {container}/{name}");
            await blobs.DeleteAsync(name, cancellationToken);
        }

        public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await before($"list {container}/{prefix}");
            await foreach (var entry in blobs.ListAsync(prefix, cancellationToken))
                yield return entry;
        }

        public IAsyncEnumerable<IgnoredFile> ListIgnoredAsync(CancellationToken cancellationToken) =>
            blobs.ListIgnoredAsync(cancellationToken);

        public async Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken)
        {
            await before($"list {container}/");
            return await blobs.ListSegmentAsync(continuation, most, cancellationToken);
        }
    }

    private sealed class InterruptedQueue(string name, IQueue queue, Func<string, Task> before) : IQueue
    {
        public async Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
        {
            await before($"send {name}");
            await queue.SendAsync(body, delay, cancellationToken);
        }

        public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken)
        {
            await before($"take from {name}");
            return await queue.ReceiveAsync(most, visibility, cancellationToken);
        }

        public async Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken)
        {
            await before($"hide in {name}");
            return await queue.HideAsync(message, visibility, cancellationToken);
        }

        public async Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken)
        {
            await before($"delete from {name}");
            await queue.DeleteAsync(message, cancellationToken);
        }

        public async Task<int> CountAsync(CancellationToken cancellationToken)
        {
            await before($"count {name}");
            return await queue.CountAsync(cancellationToken);
        }

        public async Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken)
        {
            await before($"look at {name}");
            return await queue.OldestAsync(cancellationToken);
        }
    }
}
