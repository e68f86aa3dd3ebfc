using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Cli.Output;

/// <summary>One JSON value a line, to stdout or a file, flushed as it goes.</summary>
internal sealed class JsonLines : IAsyncDisposable
{
    private readonly TextWriter _writer;
    private readonly GrowingFile? _file;

    private JsonLines(TextWriter shown, bool isShown) => (_writer, IsShown) = (shown, isShown);

    private JsonLines(GrowingFile file) => (_writer, _file) = (file.Writer, file);

    /// <summary>Whether a person sees the lines on the terminal as they come.</summary>
    public bool IsShown { get; }

    public static JsonLines Open(CommandEnvironment surroundings, string? file) => file is null
        ? new(surroundings.Output, surroundings.OutputIsTerminal)
        : new(new GrowingFile(surroundings.PathOf(file)));

    public async Task WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await _writer.WriteAsync(LineOf(value, type).AsMemory(), cancellationToken);
        await _writer.FlushAsync(cancellationToken);
    }

    /// <summary>All lines are there: the file, if it is one, gets its name.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => _file?.CompleteAsync(cancellationToken) ?? Task.CompletedTask;

    public static string LineOf<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type) + "\n";

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
