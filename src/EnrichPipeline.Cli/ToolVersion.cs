using System.Reflection;

namespace EnrichPipeline.Cli;

/// <summary>The version of this program, the same wherever it is shown.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];
}
