using Microsoft.Win32.SafeHandles;

namespace EnrichPipeline.Storage.Folder;

/// <summary>A temporary file that is written and flushed completely, then renamed into place, or deleted if it is not.</summary>
internal sealed class StagedFile : IDisposable
{
    private const int BufferLength = 64 * 1024;

    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private bool _published;

    private StagedFile(string path)
    {
        _path = path;
        _handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
    }

    /// <summary>Writes a file on the thread pool, so that concurrent writers flush at the same time, which the disk combines.</summary>
    public static Task<StagedFile> WriteAsync(string folder, BlobContent content, CancellationToken cancellationToken) =>
        Task.Run(() => WriteNewAsync(folder, content, cancellationToken), cancellationToken);

    public DateTimeOffset LastModified
    {
        set => File.SetLastWriteTimeUtc(_handle, value.UtcDateTime);
    }

    /// <summary>Renames the file into place. A reader sees either the old file or the new one.</summary>
    public void Publish(string path)
    {
        File.Move(_path, path, overwrite: true);
        _published = true;
    }

    /// <summary>
    /// Makes the rename durable: ext4, XFS, btrfs, NTFS and APFS write a file's new name to disk when the file is flushed after the rename.
    /// </summary>
    public Task FlushAsync() => Task.Run(() => RandomAccess.FlushToDisk(_handle));

    public void Dispose()
    {
        _handle.Dispose();
        if (!_published)
            File.Delete(_path);
    }

    private static async Task<StagedFile> WriteNewAsync(string folder, BlobContent content, CancellationToken cancellationToken)
    {
        var file = new StagedFile(Path.Combine(folder, $"{Guid.NewGuid():N}.tmp"));
        try
        {
            if (content.Bytes is { } bytes)
                RandomAccess.Write(file._handle, bytes.Span, fileOffset: 0);
            else
                await WritePiecesAsync(file._path, content, cancellationToken);
            RandomAccess.FlushToDisk(file._handle);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes the content piece by piece, through a second handle, since disposing of a stream closes its handle.</summary>
    private static async Task WritePiecesAsync(string path, BlobContent content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, BufferLength, FileOptions.Asynchronous);
        await content.WriteToAsync(file, cancellationToken);
    }
}
