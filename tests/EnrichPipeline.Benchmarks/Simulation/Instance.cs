using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>One <c>enrich serve</c> of its own process.</summary>
internal sealed class Instance : IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private Instance(Process process) => _process = process;

    /// <summary>When it watches, or has ended.</summary>
    public Task Ready => _ready.Task;

    public static Instance Start(string enrich, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo(enrich, ["serve"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{enrich} did not start.");
        var instance = new Instance(process);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => instance.Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return instance;
    }

    /// <summary>Without a word, as a machine dies.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null || line.StartsWith("Watching", StringComparison.Ordinal))
            _ready.TrySetResult();
        else if (line.Length > 0)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{_process.Id}] {line}"));
    }
}
