using EnrichPipeline.Storage;

namespace EnrichPipeline.Tests.Support;

/// <summary>The storage as a process sees it that dies after so many writes: all it asks from then on fails.</summary>
internal sealed class MortalStorage(IStorage storage, int writes) : IStorage
{
    private readonly Life _life = new(writes);

    public bool IsDead => _life.IsDead;

    public IBlobs Articles => new MortalBlobs(storage.Articles, _life);

    public IBlobs Enriched => new MortalBlobs(storage.Enriched, _life);

    public IBlobs Runs => new MortalBlobs(storage.Runs, _life);

    public IQueue References => new MortalQueue(storage.References, _life);

    public IQueue ReferencesPoison => new MortalQueue(storage.ReferencesPoison, _life);

    public IQueue Assemblies => new MortalQueue(storage.Assemblies, _life);

    public ILeases Leases => storage.Leases;

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    private sealed class Life(int writes)
    {
        private int _left = writes;

        public bool IsDead => Volatile.Read(ref _left) < 0;

        public void Read()
        {
            if (IsDead)
                throw new KilledException();
        }

        public void Write()
        {
            if (Interlocked.Decrement(ref _left) < 0)
                throw new KilledException();
        }
    }

    private sealed class MortalBlobs(IBlobs blobs, Life life) : IBlobs
    {
        public Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken)
        {
            life.Read();
            return blobs.ReadAsync(name, cancellationToken);
        }

        public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
        {
            life.Read();
            return blobs.ExistsAsync(name, cancellationToken);
        }

        public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            life.Write();
            return blobs.WriteAsync(name, content, cancellationToken);
        }

        public Task<bool> TryCreateAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            life.Write();
            return blobs.TryCreateAsync(name, content, cancellationToken);
        }

        public Task<bool> TryReplaceAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
        {
            life.Write();
            return blobs.TryReplaceAsync(name, content, etag, cancellationToken);
        }

        public Task DeleteAsync(string name, CancellationToken cancellationToken)
        {
            life.Write();
            return blobs.DeleteAsync(name, cancellationToken);
        }

        public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken)
        {
            life.Read();
            return blobs.ListAsync(prefix, cancellationToken);
        }
    }

    private sealed class MortalQueue(IQueue queue, Life life) : IQueue
    {
        public Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
        {
            life.Write();
            return queue.SendAsync(body, delay, cancellationToken);
        }

        public Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken)
        {
            life.Read();
            return queue.ReceiveAsync(most, visibility, cancellationToken);
        }

        public Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken)
        {
            life.Write();
            return queue.HideAsync(message, visibility, cancellationToken);
        }

        public Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken)
        {
            life.Write();
            return queue.DeleteAsync(message, cancellationToken);
        }

        public Task<int> CountAsync(CancellationToken cancellationToken)
        {
            life.Read();
            return queue.CountAsync(cancellationToken);
        }

        public Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken)
        {
            life.Read();
            return queue.OldestAsync(cancellationToken);
        }
    }
}

/// <summary>The process is dead.</summary>
internal sealed class KilledException() : Exception("Killed by the test.");
