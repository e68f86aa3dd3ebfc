using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EnrichPipeline.Tests.Support;

/// <summary>Runs programs of other projects with text on their standard input.</summary>
internal static class Programs
{
    public static string ReadersFolder { get; } = Told(nameof(ReadersFolder));

    public static string BrowserFolder { get; } = Told(nameof(BrowserFolder));

    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string input = "",
        string? folder = null,
        Dictionary<string, string?>? settings = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in settings ?? [])
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            var (code, output, error) = await EndAsync(process, input);
            return code == 0 ? output : throw new InvalidOperationException($"{program} ended with {code}: {error}");
        }
        finally
        {
            // The time limit was reached, or the test ended.
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static async Task<(int Code, string Output, string Error)> EndAsync(Process process, string input)
    {
        using var patience = new CancellationTokenSource(Patience.ForPrograms);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    private static string Told(string key) => typeof(Programs).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
