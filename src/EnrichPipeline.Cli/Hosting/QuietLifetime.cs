using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>A host lifetime that leaves signals to <see cref="StopSignals"/> and prints nothing.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
