using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Sends our traces and measurements to whoever <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; the exporter reads the other OTEL_ variables by itself.</summary>
internal static class TelemetryExport
{
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration environment)
    {
        if (string.IsNullOrWhiteSpace(environment["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return services;
        // Only our own: an HTTP client's spans and an SDK's would name addresses.
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(environment["OTEL_SERVICE_NAME"] ?? "enrich"))
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name).AddOtlpExporter());
        return services;
    }
}
