using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Asks for a run's document to be written once every result is there.</summary>
/// <param name="Attempt">How often it was put back because results were missing.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of what sent it; null where nobody listens to traces.</param>
public sealed record AssemblyMessage(int SchemaVersion, string Article, string Version, int Attempt, string? Trace = null)
{
    public const int CurrentSchemaVersion = 1;

    internal Run Run() => new(Article, Version);

    internal static AssemblyMessage For(Run run) => new(CurrentSchemaVersion, run.Article, run.Version, 0, Spans.Here);
}
