using System.Text;

namespace EnrichPipeline.Cli.Output;

/// <summary>Writes a text over a long time as FILE.partial and renames it to FILE once it is complete.</summary>
/// <remarks>If it is not completed, FILE.partial is kept and an existing FILE is unchanged.</remarks>
internal sealed class GrowingFile : IAsyncDisposable
{
    private const string Unfinished = ".partial";

    private readonly OutputPlace _place;
    private readonly FileStream _file;

    public GrowingFile(string path)
    {
        _place = OutputPlace.Of(path);
        // Without this check, the error would occur only at the end.
        if (Directory.Exists(_place.Path))
            throw new IOException($"Is a directory : '{_place.Path}'");
        var (growing, mode) = _place.IsDevice ? (_place.Path, FileMode.Append) : (_place.Path + Unfinished, FileMode.Create);
        Directory.CreateDirectory(Path.GetDirectoryName(growing)!);
        _file = new FileStream(growing, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous);
        Writer = new StreamWriter(_file, new UTF8Encoding(false));
    }

    public StreamWriter Writer { get; }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await Writer.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(_file.SafeFileHandle);
        await Writer.DisposeAsync();
        if (!_place.IsDevice)
            File.Move(_file.Name, _place.Path, overwrite: true);
    }

    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
