using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Cli.Output;

/// <summary>One JSON value a line, to stdout or a file, flushed as it goes.</summary>
internal sealed class JsonLines : IAsyncDisposable
{
    private readonly TextWriter _writer;
    private readonly bool _owned;

    private JsonLines(TextWriter writer, bool owned, bool isShown) => (_writer, _owned, IsShown) = (writer, owned, isShown);

    /// <summary>Whether a person sees the lines on the terminal as they come.</summary>
    public bool IsShown { get; }

    public static JsonLines Open(Surroundings surroundings, string? file) => file is null
        ? new(surroundings.Output, owned: false, surroundings.OutputIsTerminal)
        : new(new StreamWriter(surroundings.PathOf(file), append: false, new UTF8Encoding(false)), owned: true, isShown: false);

    public async Task WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await _writer.WriteAsync(LineOf(value, type).AsMemory(), cancellationToken);
        await _writer.FlushAsync(cancellationToken);
    }

    public static string LineOf<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type) + "\n";

    public ValueTask DisposeAsync() => _owned ? _writer.DisposeAsync() : ValueTask.CompletedTask;
}
