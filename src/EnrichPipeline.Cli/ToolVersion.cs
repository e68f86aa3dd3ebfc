using System.Reflection;

namespace EnrichPipeline.Cli;

/// <summary>The version of this program, the same on every surface.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];
}
