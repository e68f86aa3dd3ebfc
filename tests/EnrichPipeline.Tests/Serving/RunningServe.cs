using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Tests.Serving;

/// <summary>A <c>serve</c> in this process, with everything that it wrote.</summary>
internal sealed class RunningServe : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly AwaitedWriter _error = new("Watching");
    private readonly StringWriter _output = new();
    private readonly Task<int> _run;

    public RunningServe(string folder) : this(folder, [], "--folder", folder, "--sandbox")
    {
    }

    public RunningServe(string folder, Dictionary<string, string?> environment, params string[] args) => _run = Enrich.RunAsync(
        folder, Stream.Null, environment, TextWriter.Synchronized(_output), _error, ["serve", .. args], _stop.Token);

    /// <summary>Standard output and standard error.</summary>
    public string Written => _output + _error.Text;

    public async Task WatchingAsync() => await (await Task.WhenAny(_error.Seen, _run)).WaitAsync(Patience.Limit);

    /// <summary>Waits until the words are on standard error.</summary>
    public Task SaysAsync(string words) => _error.SaysAsync(words, Patience.Limit);

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(Patience.Limit);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _output.Dispose();
    }
}
