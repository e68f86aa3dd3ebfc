namespace EnrichPipeline.Cli.Output;

/// <summary>Files that are seen whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then renames; what a link leads to is replaced, not the link.</summary>
    public static async Task WriteAsync(string path, BinaryData content, CancellationToken cancellationToken)
    {
        var file = IsDevice(path) ? path : Followed(path);
        if (IsDevice(file))
            await WriteToAsync(file, FileMode.Append, content, cancellationToken);
        else
            await ReplaceAsync(file, content, cancellationToken);
    }

    private static async Task ReplaceAsync(string path, BinaryData content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():n}.tmp");
        try
        {
            await WriteToAsync(temporary, FileMode.CreateNew, content, cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task WriteToAsync(string path, FileMode mode, BinaryData content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous);
        await file.WriteAsync(content.ToMemory(), cancellationToken);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }

    // Where root could put a file in the place of what is none: /dev/null, or the pipe behind /dev/stdout. In /dev/shm lie files.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (IsIn("/dev/", path) || IsIn("/proc/", path)) && !IsIn("/dev/shm/", path);

    private static bool IsIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal);

    private static string Followed(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : path;
}
