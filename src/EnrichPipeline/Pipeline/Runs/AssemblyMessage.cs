using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>A queue message that asks for a run's document to be assembled once every reference has a result.</summary>
/// <param name="Attempt">How often it was queued again because results were missing.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of the sender; null if tracing is off.</param>
public sealed record AssemblyMessage(int SchemaVersion, string Article, string Version, int Attempt, string? Trace = null)
{
    public const int CurrentSchemaVersion = 1;

    internal Run Run() => new(Article, Version);

    internal static AssemblyMessage For(Run run) => new(CurrentSchemaVersion, run.Article, run.Version, 0, Spans.CurrentTraceParent);
}
