using EnrichPipeline.Cli.Serving;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnrichPipeline.Cli.Health;

/// <summary>Reports healthy while the watch of the articles completes its rounds.</summary>
internal sealed class WatchHealth(WatchPulse pulse) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pulse.IsAlive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
