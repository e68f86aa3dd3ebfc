using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Stores blobs as files. Readers take no lock; writers lock the blob name while they check and rename.</summary>
/// <remarks>If there is a blob <c>a</c>, there cannot be one named <c>a/b</c>: the file system cannot hold both.</remarks>
/// <param name="folder">The folder of the container.</param>
/// <param name="temporary">The folder in which files are written before they are renamed into place.</param>
/// <param name="locks">The locks of the blob names.</param>
/// <param name="time">The clock of this process.</param>
/// <param name="skipsUnreadable">Whether listings leave out folders that cannot be read: those of others among the articles.</param>
internal sealed class FolderBlobs(string folder, string temporary, NameLocks locks, TimeProvider time, bool skipsUnreadable) : IBlobs
{
    private const int BufferLength = 64 * 1024;

    private readonly FolderListing _listing = new(folder, skipsUnreadable);

    public async Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        // Pipes, devices and sockets have the length 0, and opening one might block, so an empty file is never opened.
        if (FileState.Of(path) is { Length: 0 } empty)
            return new(BinaryData.FromBytes([]), empty.ETag);
        using var handle = TryOpen(path);
        if (handle is null)
            return null;
        var state = FileState.Of(handle);
        var content = new byte[state.Length];
        var read = await FillAsync(handle, content, cancellationToken);
        return new(BinaryData.FromBytes(content.AsMemory(0, read)), state.ETag);
    }

    public Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(name);
        if (FileState.Of(path) is { Length: 0 } empty)
            return Task.FromResult<OpenBlob?>(new(Stream.Null, length: 0, empty.ETag));
        return Task.FromResult(TryOpen(path) is { } handle ? Open(handle, FileState.Of(handle)) : null);
    }

    /// <summary>Opens a stream, which closes the handle.</summary>
    private static OpenBlob Open(SafeFileHandle handle, FileState state) =>
        new(new FileStream(handle, FileAccess.Read, BufferLength, isAsync: true), state.Length, state.ETag);

    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(FileState.Of(PathOf(name)) is not null);
    }

    public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        TryWriteAsync(name, content, static _ => true, cancellationToken);

    public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        TryWriteAsync(name, content, static state => state is null, cancellationToken);

    public Task<bool> TryReplaceAsync(
        string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
        TryWriteAsync(name, content, state => state?.ETag == etag, cancellationToken);

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        using (await locks.TakeAsync(name, cancellationToken))
        {
            if (File.Exists(path))
                File.Delete(path);
        }
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in await Task.Run(() => _listing.Entries(prefix, cancellationToken), cancellationToken))
            yield return entry;
    }

    public async IAsyncEnumerable<IgnoredFile> ListIgnoredAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in await Task.Run(() => IgnoredFiles.In(folder), cancellationToken))
            yield return file;
    }

    /// <summary>Lists one segment. The whole folder is read each time; the continuation is the last name of the previous segment.</summary>
    public async Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken)
    {
        var entries = await Task.Run(() => _listing.Entries("", cancellationToken), cancellationToken);
        BlobEntry[] taken = [.. entries.Where(entry => string.CompareOrdinal(entry.Name, continuation) > 0).Take(most)];
        return new(taken, taken.Length == most && taken[^1] != entries[^1] ? taken[^1].Name : null);
    }

    private async Task<bool> TryWriteAsync(
        string name, BlobContent content, Func<FileState?, bool> mayWrite, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        if (!mayWrite(FileState.Of(path)))
            return false;
        using var staged = await StagedFile.WriteAsync(temporary, content, cancellationToken);
        using (await locks.TakeAsync(name, cancellationToken))
        {
            var previous = FileState.Of(path);
            if (!mayWrite(previous))
                return false;
            staged.LastModified = FileState.Next(previous, time);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            staged.Publish(path);
        }
        await staged.FlushAsync();
        return true;
    }

    private string PathOf(string name)
    {
        BlobName.Require(name);
        return Path.Combine(folder, BlobFileNames.OfThisSystem.ToPath(name));
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.Asynchronous);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException || Directory.Exists(path))
        {
            return null;
        }
    }

    private static async Task<int> FillAsync(SafeFileHandle handle, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            var read = await RandomAccess.ReadAsync(handle, buffer[filled..], filled, cancellationToken);
            if (read == 0)
                break;
            filled += read;
        }
        return filled;
    }
}
