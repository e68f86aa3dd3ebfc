using System.Text;

namespace EnrichPipeline.Cli.Output;

/// <summary>Writes a text over a long time as FILE.partial and renames it to FILE once it is complete.</summary>
/// <remarks>If it is not completed, FILE.partial is kept and an existing FILE is unchanged.</remarks>
internal sealed class PartialFile : IAsyncDisposable
{
    private const string Unfinished = ".partial";

    private readonly OutputTarget _target;
    private readonly FileStream _file;

    public PartialFile(string path)
    {
        _target = OutputTarget.Of(path);
        // Without this check, the error would occur only at the end.
        if (Directory.Exists(_target.Path))
            throw new IOException($"Is a directory : '{_target.Path}'");
        var (partial, mode) = _target.IsDevice ? (_target.Path, FileMode.Append) : (_target.Path + Unfinished, FileMode.Create);
        Directory.CreateDirectory(Path.GetDirectoryName(partial)!);
        _file = new FileStream(partial, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous);
        Writer = new StreamWriter(_file, new UTF8Encoding(false));
    }

    public StreamWriter Writer { get; }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await Writer.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(_file.SafeFileHandle);
        await Writer.DisposeAsync();
        if (!_target.IsDevice)
            File.Move(_file.Name, _target.Path, overwrite: true);
    }

    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
