using System.Text;

namespace EnrichPipeline.Tests.Serving;

/// <summary>A writer that tells when a line with some words has been written, and gives it.</summary>
internal sealed class AwaitedWriter(string words) : TextWriter
{
    private readonly TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    public Task<string> Seen => _seen.Task;

    public override void Write(char value)
    {
    }

    public override void WriteLine(string? value)
    {
        if (value?.Contains(words, StringComparison.Ordinal) == true)
            _seen.TrySetResult(value);
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
