namespace EnrichPipeline.Storage;

/// <summary>A container of named blobs. Names use <c>/</c> as separator; writes are atomic.</summary>
public interface IBlobs
{
    /// <summary>Reads a blob; null if it does not exist.</summary>
    Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Opens a blob to be read piece by piece; null if it does not exist.</summary>
    Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether a blob of that name exists.</summary>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken);

    Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Creates a blob; false if one of that name exists.</summary>
    Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Replaces a blob that still has this ETag; false if it has changed or was deleted.</summary>
    Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken);

    /// <summary>Deletes a blob; does nothing if it does not exist.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lists the blobs whose names begin with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Lists what lies in the container but is no blob, with the reasons.</summary>
    IAsyncEnumerable<IgnoredFile> ListIgnoredAsync(CancellationToken cancellationToken);

    /// <summary>A part of the listing of all blobs, by one call: from the beginning where <paramref name="continuation"/> is null, else
    /// from where that part ended.</summary>
    Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken);
}

/// <summary>A file in the container that is no blob.</summary>
/// <param name="Reason">One sentence.</param>
/// <param name="IsOnPurpose">Whether such files are left out by design: hidden files and links.</param>
public sealed record IgnoredFile(string Name, string Reason, bool IsOnPurpose);

/// <summary>The content of a blob and its ETag.</summary>
public sealed record Blob(BinaryData Content, string ETag);

/// <summary>A part of a listing.</summary>
/// <param name="Continuation">Where the next part begins, for the same storage; null where this is the last.</param>
public sealed record BlobSegment(IReadOnlyList<BlobEntry> Entries, string? Continuation);

/// <summary>A blob in a listing.</summary>
public sealed record BlobEntry(string Name, long Length, string ETag, DateTimeOffset LastModified);
