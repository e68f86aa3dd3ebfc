namespace EnrichPipeline.Cli.Output;

/// <summary>Files that are seen whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then renames.</summary>
    public static async Task WriteAsync(string path, BinaryData content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():n}.tmp");
        try
        {
            await File.WriteAllBytesAsync(temporary, content.ToMemory(), cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
