namespace EnrichPipeline.Storage;

/// <summary>A blob that is read piece by piece; replacing it meanwhile changes nothing of what is read.</summary>
public sealed class OpenBlob(Stream content, string etag) : IAsyncDisposable
{
    public Stream Content => content;

    public string ETag => etag;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
