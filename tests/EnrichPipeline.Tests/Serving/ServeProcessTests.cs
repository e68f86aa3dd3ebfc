using System.Diagnostics;
using System.Globalization;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

[Trait("Kind", "Slow")]
public sealed class ServeProcessTests
{
    [Theory]
    [InlineData("TERM", 15)]
    [InlineData("INT", 2)]
    public async Task A_signal_stops_serve_cleanly(string signal, int number)
    {
        // Windows has no such signals.
        if (OperatingSystem.IsWindows() || IsIgnoredHere(number))
            return;
        using var folder = new TemporaryFolder();
        using var serve = Start("serve", "--folder", folder.Path, "--sandbox");
        try
        {
            var line = await serve.StandardError.ReadLineAsync().WaitAsync(Patience.Limit);
            Assert.Equal($"Watching {folder.Path}/articles; press Ctrl+C to stop.", line);

            using var kill = Process.Start("kill", ["-s", signal, serve.Id.ToString(CultureInfo.InvariantCulture)]);
            await serve.WaitForExitAsync().WaitAsync(Patience.Limit);

            Assert.Equal(0, serve.ExitCode);
        }
        finally
        {
            if (!serve.HasExited)
                serve.Kill();
        }
    }

    /// <summary>
    /// Whether this process ignores a signal. A shell script that runs tests in the background makes all its processes ignore Ctrl+C, and
    /// serve respects that.
    /// </summary>
    private static bool IsIgnoredHere(int signal)
    {
        const string Ignored = "SigIgn:";
        return OperatingSystem.IsLinux()
            && File.ReadLines("/proc/self/status").Single(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is var line
            && (ulong.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1)
                == 1;
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, ["exec", Path.Combine(AppContext.BaseDirectory, "enrich.dll"), .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
}
