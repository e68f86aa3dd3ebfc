using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Cli.Output;

/// <summary>Writes JSON lines to stdout or a file and flushes after each line.</summary>
internal sealed class JsonLines : IAsyncDisposable
{
    private readonly TextWriter _writer;
    private readonly PartialFile? _file;

    private JsonLines(TextWriter shown, bool isShown) => (_writer, IsShown) = (shown, isShown);

    private JsonLines(PartialFile file) => (_writer, _file) = (file.Writer, file);

    /// <summary>Whether the lines are shown on a terminal.</summary>
    public bool IsShown { get; }

    public static JsonLines Open(CommandEnvironment environment, string? file) => file is null
        ? new(environment.Output, environment.OutputIsTerminal)
        : new(new PartialFile(environment.PathOf(file)));

    public async Task WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await _writer.WriteAsync(LineOf(value, type).AsMemory(), cancellationToken);
        await _writer.FlushAsync(cancellationToken);
    }

    /// <summary>Completes the output: a file is renamed to its final name.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => _file?.CompleteAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Writes a line that may be too long to be held in memory.</summary>
    public static void WriteLong<T>(TextWriter output, T value, JsonTypeInfo<T> type)
    {
        using (var writer = new Utf8JsonWriter(new Utf8TextWriter(output), new JsonWriterOptions { Encoder = type.Options.Encoder }))
            JsonSerializer.Serialize(writer, value, type);
        output.Write('\n');
    }

    public static string LineOf<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type) + "\n";

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
