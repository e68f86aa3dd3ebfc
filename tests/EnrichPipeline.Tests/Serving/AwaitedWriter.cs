using System.Collections.Concurrent;
using System.Text;

namespace EnrichPipeline.Tests.Serving;

/// <summary>A writer that keeps all lines, and completes a task with the first line that contains some words.</summary>
internal sealed class AwaitedWriter(string words) : TextWriter
{
    private readonly TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string?> _lines = new();

    /// <summary>Waits for a line with other words.</summary>
    public async Task SaysAsync(string others, TimeSpan patience)
    {
        using var given = new CancellationTokenSource(patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!Text.Contains(others, StringComparison.Ordinal))
            await look.WaitForNextTickAsync(given.Token);
    }

    public override Encoding Encoding => Encoding.UTF8;

    public Task<string> Seen => _seen.Task;

    public string Text => string.Join('\n', _lines);

    public override void Write(char value) => _lines.Enqueue(value.ToString());

    public override void WriteLine(string? value)
    {
        _lines.Enqueue(value);
        if (value?.Contains(words, StringComparison.Ordinal) == true)
            _seen.TrySetResult(value);
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
