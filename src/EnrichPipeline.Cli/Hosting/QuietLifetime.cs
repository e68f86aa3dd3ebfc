using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Leaves signals to <see cref="StopSignals"/> and says nothing.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
