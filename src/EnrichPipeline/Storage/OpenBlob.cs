namespace EnrichPipeline.Storage;

/// <summary>A blob that is read piece by piece. If it is replaced meanwhile, the stream still returns the old content.</summary>
public sealed class OpenBlob(Stream content, long length, string etag) : IAsyncDisposable
{
    public Stream Content => content;

    /// <summary>The length in bytes, known before anything is read.</summary>
    public long Length => length;

    public string ETag => etag;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
