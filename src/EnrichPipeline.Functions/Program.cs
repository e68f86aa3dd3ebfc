using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using EnrichPipeline;
using EnrichPipeline.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddEnrichPipeline(builder.Configuration);
// Exports only our own spans and measurements: log lines and executions reach Application Insights through the host (docs/decisions/0006).
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } insights)
{
    void Export(AzureMonitorExporterOptions options) =>
        (options.ConnectionString, options.Credential) = (insights, new DefaultAzureCredential());
    builder
        .Services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("enrich"))
        .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.Name).AddAzureMonitorTraceExporter(Export))
        .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name).AddAzureMonitorMetricExporter(Export));
}

builder.Build().Run();
