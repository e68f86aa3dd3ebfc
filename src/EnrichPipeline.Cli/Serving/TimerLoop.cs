using EnrichPipeline.Pipeline.Recheck;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Looks again each minute at what is open.</summary>
internal sealed partial class TimerLoop(MaintenanceJob reenrich, TimeProvider time, ILogger<TimerLoop> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await reenrich.LookAgainAsync(stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Warning, "Looking again at open runs failed; trying again in a minute")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
