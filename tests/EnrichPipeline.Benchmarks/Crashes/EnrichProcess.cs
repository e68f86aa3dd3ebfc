using System.Diagnostics;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Starts the command line that is measured.</summary>
internal static class EnrichProcess
{
    public static Process Start(string enrich, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo(Dotnet(), [enrich, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private static string Dotnet() =>
        Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet";
}
