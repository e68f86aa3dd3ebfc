using System.Text;

namespace EnrichPipeline.Cli.Output;

/// <summary>A text that comes in over a long time: it grows as FILE.partial and takes its name once it is whole.</summary>
/// <remarks>Where the run ends before, what had come stays in FILE.partial, and an older FILE as it was.</remarks>
internal sealed class GrowingFile : IAsyncDisposable
{
    private const string Unfinished = ".partial";

    private readonly OutputPlace _place;
    private readonly FileStream _file;

    public GrowingFile(string path)
    {
        _place = OutputPlace.Of(path);
        // Else told only at the end, when all is there.
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
