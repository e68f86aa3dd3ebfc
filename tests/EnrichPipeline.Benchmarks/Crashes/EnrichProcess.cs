using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Starts the command line that is measured.</summary>
internal static class EnrichProcess
{
    /// <summary>Starts a program whose standard input ends with this process.</summary>
    /// <param name="enrich">The path of <c>enrich.dll</c>, or of another program.</param>
    public static Process Start(string enrich, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo(Dotnet(), [enrich, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    /// <summary>Starts <c>enrich serve</c> and passes on what it writes to standard error.</summary>
    /// <returns>The process, and a task that ends when it watches the articles, or has ended.</returns>
    public static (Process Process, Task Ready) Serve(string enrich, IReadOnlyDictionary<string, string?> settings)
    {
        var process = Start(enrich, ["serve"], settings);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null || line.Data.StartsWith("Watching", StringComparison.Ordinal))
                ready.TrySetResult();
            else if (line.Data.Length > 0)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{process.Id}] {line.Data}"));
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, ready.Task);
    }

    private static string Dotnet() =>
        Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet";
}
