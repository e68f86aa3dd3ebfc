namespace EnrichPipeline.Storage;

/// <summary>The content to write to a blob: bytes in memory, or large content that is written piece by piece.</summary>
public sealed class BlobContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Func<Stream, CancellationToken, Task>? _write;

    private BlobContent(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <param name="write">Writes the content to a stream; called only once.</param>
    public BlobContent(Func<Stream, CancellationToken, Task> write) => _write = write;

    /// <summary>The bytes in memory, or null if the content is written piece by piece.</summary>
    internal ReadOnlyMemory<byte>? Bytes => _write is null ? _bytes : default(ReadOnlyMemory<byte>?);

    public static implicit operator BlobContent(ReadOnlyMemory<byte> bytes) => new(bytes);

    public static implicit operator BlobContent(byte[] bytes) => new(bytes);

    public static implicit operator BlobContent(BinaryData bytes) => new(bytes.ToMemory());

    internal Task WriteToAsync(Stream output, CancellationToken cancellationToken) =>
        _write is null ? output.WriteAsync(_bytes, cancellationToken).AsTask() : _write(output, cancellationToken);
}
