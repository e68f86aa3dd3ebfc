namespace EnrichPipeline.Cli.Output;

/// <summary>Writes files atomically.</summary>
internal static class WholeFile
{
    /// <summary>Writes a temporary file beside the target and renames it.</summary>
    public static async Task WriteAsync(string path, BinaryData content, CancellationToken cancellationToken)
    {
        var place = OutputPlace.Of(path);
        if (place.IsDevice)
            await WriteToAsync(place.Path, FileMode.Append, content, cancellationToken);
        else
            await ReplaceAsync(place.Path, content, cancellationToken);
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
}
