using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EnrichPipeline.Cli.Serving;

/// <summary>
/// Exports traces and metrics to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, if it is set. The exporter reads the other OTEL_ variables.
/// </summary>
internal static class TelemetryExport
{
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration environment)
    {
        if (string.IsNullOrWhiteSpace(environment["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return services;
        // Exports only our own sources: the spans of HTTP clients and SDKs would contain addresses.
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(environment["OTEL_SERVICE_NAME"] ?? "enrich"))
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name).AddOtlpExporter());
        return services;
    }
}
