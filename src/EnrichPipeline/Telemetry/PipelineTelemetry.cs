namespace EnrichPipeline.Telemetry;

/// <summary>Under which name traces and measurements are told: an <see cref="System.Diagnostics.ActivitySource"/> and a <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
/// <remarks>Nothing is exported here; whoever hosts the pipeline listens, or does not. All names: docs/operating.md, "Telemetry".</remarks>
public static class PipelineTelemetry
{
    public const string Name = "EnrichPipeline";
}
