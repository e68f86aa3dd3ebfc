using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>A host lifetime that leaves signals to the process that hosts the sandbox.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
