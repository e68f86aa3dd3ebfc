namespace EnrichPipeline.Telemetry;

/// <summary>
/// The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/> of the
/// pipeline.
/// </summary>
/// <remarks>The library exports nothing; its host may listen. docs/operating.md lists all names under "Telemetry".</remarks>
public static class PipelineTelemetry
{
    public const string Name = "EnrichPipeline";
}
