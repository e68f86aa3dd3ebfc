using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>One <c>enrich serve</c> of its own process.</summary>
internal sealed class Instance : IDisposable
{
    private readonly Process _process;

    private Instance(Process process) => _process = process;

    public static Instance Start(string enrich, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo(enrich, ["serve"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{enrich} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Tell(process.Id, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Instance(process);
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

    private static void Tell(int id, string? line)
    {
        if (line is { Length: > 0 } && !line.StartsWith("Watching", StringComparison.Ordinal))
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{id}] {line}"));
    }
}
