using EnrichPipeline.Storage;

namespace EnrichPipeline.Tests.Support;

/// <summary>The storage for a process that is too late a number of times: others have written those blobs, or hold its lease.</summary>
internal sealed class ContestedStorage(IStorage storage, Func<string, bool> contested, int losses) : IStorage
{
    private readonly Race _race = new(contested, losses);

    public IBlobs Articles => storage.Articles;

    public IBlobs Enriched => new ContestedBlobs(storage.Enriched, _race);

    public IBlobs Runs => new ContestedBlobs(storage.Runs, _race);

    public IQueue References => storage.References;

    public IQueue ReferencesPoison => storage.ReferencesPoison;

    public IQueue Assemblies => storage.Assemblies;

    public ILeases Leases => new ContestedLeases(storage.Leases, _race);

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    private sealed class Race(Func<string, bool> contested, int losses)
    {
        private int _left = losses;

        public bool IsLost(string name) => contested(name) && Interlocked.Decrement(ref _left) >= 0;
    }

    private sealed class ContestedBlobs(IBlobs blobs, Race race) : IBlobs
    {
        public Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken) => blobs.ReadAsync(name, cancellationToken);

        public Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken) => blobs.OpenAsync(name, cancellationToken);

        public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) => blobs.ExistsAsync(name, cancellationToken);

        public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
            blobs.WriteAsync(name, content, cancellationToken);

        public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
            race.IsLost(name) ? Task.FromResult(false) : blobs.TryCreateAsync(name, content, cancellationToken);

        public Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
            race.IsLost(name) ? Task.FromResult(false) : blobs.TryReplaceAsync(name, content, etag, cancellationToken);

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => blobs.DeleteAsync(name, cancellationToken);

        public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken) =>
            blobs.ListAsync(prefix, cancellationToken);

        public IAsyncEnumerable<IgnoredFile> ListIgnoredAsync(CancellationToken cancellationToken) =>
            blobs.ListIgnoredAsync(cancellationToken);

        public Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken) =>
            blobs.ListSegmentAsync(continuation, most, cancellationToken);
    }

    private sealed class ContestedLeases(ILeases leases, Race race) : ILeases
    {
        public Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken) =>
            leases.TryAcquireAsync(name, duration, cancellationToken);

        public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) =>
            race.IsLost(lease.Name) ? Task.FromResult(false) : leases.RenewAsync(lease, cancellationToken);

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => leases.ReleaseAsync(lease, cancellationToken);

        public Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken) => leases.IsHeldAsync(name, cancellationToken);
    }
}
