namespace EnrichPipeline.Storage;

/// <summary>A container of named blobs. Names use <c>/</c> as separator; writes are atomic.</summary>
public interface IBlobs
{
    /// <summary>Reads a blob, or returns null if it does not exist.</summary>
    Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Opens a blob to read it piece by piece, or returns null if it does not exist.</summary>
    Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Returns whether a blob with this name exists.</summary>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken);

    /// <summary>Creates a blob, or replaces it if it exists.</summary>
    Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Creates a blob, or returns false if one with this name exists.</summary>
    Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Replaces a blob if it still has this ETag, or returns false if it has changed or was deleted.</summary>
    Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken);

    /// <summary>Deletes a blob; does nothing if it does not exist.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lists the blobs whose names begin with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Lists the files in the container that are not valid blobs, with the reasons.</summary>
    IAsyncEnumerable<IgnoredFile> ListIgnoredAsync(CancellationToken cancellationToken);

    /// <summary>Lists some of all blobs with one call, starting at the beginning or where the previous segment ended.</summary>
    /// <param name="continuation">The <see cref="BlobSegment.Continuation"/> of the previous segment, or null to start at the
    /// beginning.</param>
    Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken);
}

/// <summary>A file in the container that is not a valid blob.</summary>
/// <param name="Reason">Why it is not a valid blob, in one sentence.</param>
/// <param name="IsByDesign">Whether such files are ignored by design, as hidden files and links are.</param>
public sealed record IgnoredFile(string Name, string Reason, bool IsByDesign);

/// <summary>The content of a blob and its ETag.</summary>
public sealed record Blob(BinaryData Content, string ETag);

/// <summary>One part of the listing of a container.</summary>
/// <param name="Continuation">Where the next segment begins, valid only for the same storage; null if this is the last segment.</param>
public sealed record BlobSegment(IReadOnlyList<BlobEntry> Entries, string? Continuation);

/// <summary>A blob in a listing.</summary>
public sealed record BlobEntry(string Name, long Length, string ETag, DateTimeOffset LastModified);
