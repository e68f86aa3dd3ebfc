using EnrichPipeline.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnrichPipeline.Cli.Health;

/// <summary>Healthy where the storage answers; without it nothing can be done, and starting anew would not help.</summary>
internal sealed class StorageHealth(IStorage storage) : IHealthCheck
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await storage.References.CountAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
