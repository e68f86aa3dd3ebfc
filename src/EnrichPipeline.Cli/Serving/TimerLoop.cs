using EnrichPipeline.Pipeline.Maintain;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Runs the maintenance job once a minute.</summary>
internal sealed partial class TimerLoop(MaintenanceJob maintenance, TimeProvider time, ILogger<TimerLoop> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RunOnceAsync(stoppingToken);
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        try
        {
            await maintenance.RunAsync(stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Warning, "The maintenance failed; it is retried in a minute")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
