using EnrichPipeline.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnrichPipeline.Cli.Health;

/// <summary>Reports healthy if the storage answers. Liveness does not depend on it, since a restart would not help.</summary>
internal sealed class StorageHealth(IStorage storage) : IHealthCheck
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await storage.References.CountAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
