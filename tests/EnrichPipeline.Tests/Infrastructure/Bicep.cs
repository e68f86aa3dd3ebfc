using System.Diagnostics;
using System.Reflection;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Tests.Infrastructure;

/// <summary>The Bicep command line that the build found, if any.</summary>
internal static class Bicep
{
    private static readonly string _cli = typeof(Bicep).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "BicepCli").Value ?? "";

    /// <summary>Why templates cannot be compiled here, or null if they can.</summary>
    public static string? WhyMissing => File.Exists(_cli)
        ? null
        : "No Bicep CLI package for this machine: set the MSBuild property BicepCli to the path of a bicep command line.";

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "infra", file);

    public static Outcome Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(_cli, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience.Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bicep {string.Join(' ', arguments)} did not end in {Patience.Limit.TotalMinutes} minutes.");
        }
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>The result of a compilation. Warnings are written to standard error and leave the exit code at 0.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Errors);
}
