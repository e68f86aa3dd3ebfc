using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Pipeline.Maintain;

/// <summary>
/// The maintenance timer on Functions. A round creates missing storage, ingests articles whose event was lost, and runs the maintenance
/// job.
/// </summary>
public sealed partial class MaintenanceTimer(IStorage storage, ArticleSweep sweep, MaintenanceJob job, ILogger<MaintenanceTimer> logger)
{
    /// <summary>Runs each step, even if an earlier one failed.</summary>
    /// <exception cref="AggregateException">At least one step failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Func<CancellationToken, Task>[] steps = [storage.PrepareAsync, sweep.SweepAsync, job.RunAsync];
        var faults = new List<Exception>();
        foreach (var step in steps)
        {
            try
            {
                await step(cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, error);
                faults.Add(error);
            }
        }

        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    private static partial class Log
    {
        [LoggerMessage(190, LogLevel.Warning, "A step of the timer's round failed; the next round tries again")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
