namespace EnrichPipeline.Cli.Output;

/// <summary>Writes files atomically.</summary>
internal static class AtomicFile
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Writes a file: first a temporary file beside it, which then gets its name.</summary>
    public static Task WriteAsync(string path, BinaryData content, CancellationToken cancellationToken) =>
        WriteAsync(path, (output, token) => output.WriteAsync(content.ToMemory(), token).AsTask(), cancellationToken);

    /// <summary>Writes a file in the same way, piece by piece.</summary>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var target = OutputTarget.Of(path);
        if (target.IsDevice)
            await WriteToAsync(target.Path, FileMode.Append, write, cancellationToken);
        else
            await ReplaceAsync(target.Path, write, cancellationToken);
    }

    private static async Task ReplaceAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():n}.tmp");
        try
        {
            await WriteToAsync(temporary, FileMode.CreateNew, write, cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task WriteToAsync(
        string path, FileMode mode, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite, BufferLength, FileOptions.Asynchronous);
        await write(file, cancellationToken);
        await file.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }
}
