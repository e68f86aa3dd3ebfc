using System.Buffers;
using System.IO.Pipelines;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace EnrichPipeline.Storage.Azure;

/// <summary>Writes content of any length: sends its blocks one after the other and then commits them together as the blob.</summary>
/// <remarks>
/// Block names are random. The SDK's own uploads number their blocks, so two writers of one blob would overwrite each other's blocks.
/// </remarks>
internal static class BlockUpload
{
    private const int BlockLength = 4 << 20;

    /// <returns>The content if it fits into one block, in which case nothing was sent; null if the blocks were committed as the
    /// blob.</returns>
    public static async Task<BinaryData?> SendAsync(
        BlockBlobClient blob,
        BlobContent content,
        CommitBlockListOptions options,
        CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = WriteAsync(content, pipe.Writer, stop.Token);
        try
        {
            return await SendAsync(blob, pipe.Reader, options, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<BinaryData?> SendAsync(
        BlockBlobClient blob, PipeReader content, CommitBlockListOptions options, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (true)
        {
            var read = await content.ReadAtLeastAsync(BlockLength, cancellationToken);
            var bytes = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, BlockLength)).ToArray();
            var isLast = read.IsCompleted && bytes.Length == read.Buffer.Length;
            if (isLast && names.Count == 0)
                return BinaryData.FromBytes(bytes);
            content.AdvanceTo(read.Buffer.GetPosition(bytes.Length));
            if (bytes.Length > 0)
                names.Add(await StageAsync(blob, bytes, cancellationToken));
            if (!isLast)
                continue;
            await blob.CommitBlockListAsync(names, options, cancellationToken);
            return null;
        }
    }

    private static async Task<string> StageAsync(BlockBlobClient blob, byte[] bytes, CancellationToken cancellationToken)
    {
        var name = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        await blob.StageBlockAsync(name, new MemoryStream(bytes, writable: false), cancellationToken: cancellationToken);
        return name;
    }

    /// <summary>Writes the content to the pipe. If this fails, the reader of the pipe gets the error.</summary>
    private static async Task WriteAsync(BlobContent content, PipeWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await content.WriteToAsync(output.AsStream(leaveOpen: true), cancellationToken);
            await output.CompleteAsync();
        }
        catch (Exception error)
        {
            await output.CompleteAsync(error);
            throw;
        }
    }
}
