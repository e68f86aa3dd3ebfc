namespace EnrichPipeline.Telemetry;

/// <summary>
/// The common name of the pipeline's <see cref="System.Diagnostics.ActivitySource"/> and <see cref="System.Diagnostics.Metrics.Meter"/>.
/// </summary>
/// <remarks>The library exports no telemetry itself; its host may listen. docs/operating.md lists all names under "Telemetry".</remarks>
public static class PipelineTelemetry
{
    public const string Name = "EnrichPipeline";
}
