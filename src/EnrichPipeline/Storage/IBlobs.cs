namespace EnrichPipeline.Storage;

/// <summary>One container of named blobs. Names use <c>/</c>; a write is seen whole or not at all.</summary>
public interface IBlobs
{
    /// <summary>The blob, or null where there is none.</summary>
    Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether there is a blob of that name.</summary>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken);

    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Writes only where no blob of that name exists; false where one does.</summary>
    Task<bool> TryCreateAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Writes only where the blob still has this ETag; false where it has changed or gone.</summary>
    Task<bool> TryReplaceAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken);

    /// <summary>Removes the blob; nothing happens where there is none.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>The blobs whose names begin with <paramref name="prefix"/>, by name in ordinal order.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>A part of the listing of all blobs, by one call: from the beginning where <paramref name="continuation"/> is null, else from where that part ended.</summary>
    Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken);
}

/// <summary>A blob's bytes and the mark of this state of it.</summary>
public sealed record Blob(BinaryData Content, string ETag);

/// <summary>A part of a listing.</summary>
/// <param name="Continuation">Where the next part begins, for the same storage; null where this is the last.</param>
public sealed record BlobSegment(IReadOnlyList<BlobEntry> Entries, string? Continuation);

/// <summary>A blob in a listing.</summary>
public sealed record BlobEntry(string Name, long Length, string ETag, DateTimeOffset LastModified);
