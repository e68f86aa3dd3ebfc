namespace EnrichPipeline.Storage;

/// <summary>A write-only stream that compares what is written to it with the content of another stream, without storing either.</summary>
internal sealed class ComparingStream(Stream expected) : Stream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private bool _isSame = true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Returns whether the bytes written are exactly the whole content of the other stream.</summary>
    public async Task<bool> IsSameAsync(CancellationToken cancellationToken) =>
        _isSame && await expected.ReadAsync(_buffer.AsMemory(0, 1), cancellationToken) == 0;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_isSame && buffer.Length > 0)
        {
            var part = buffer[..Math.Min(buffer.Length, _buffer.Length)];
            var read = await expected.ReadAtLeastAsync(_buffer.AsMemory(0, part.Length), part.Length, false, cancellationToken);
            _isSame = _buffer.AsSpan(0, read).SequenceEqual(part.Span);
            buffer = buffer[part.Length..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
